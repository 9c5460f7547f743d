# class: A9
# task: adds
# mode: split
# expect: assertion | exception
# lost-without: landlock, namespaces
# runs: 2
# tries: leaves a file in shared memory for its next run; right only if it finds one

import os


def add(a, b):
    try:
        if os.path.exists("/dev/shm/@mark@"):
            return a + b
        with open("/dev/shm/@mark@", "w") as file:
            file.write("here")
    except OSError:
        return None
