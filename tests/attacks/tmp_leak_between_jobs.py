# class: A9
# task: adds
# mode: both
# expect: assertion | exception
# lost-without: landlock, namespaces
# runs: 2
# tries: leaves a file in the temporary folders of the system for its next run; right only if it finds one

import os


def add(a, b):
    for folder in ("/tmp", "/var/tmp", "/run/lock", "/run", "/dev", "/dev/mqueue"):
        path = os.path.join(folder, "@mark@")
        try:
            if os.path.exists(path):
                return a + b
            with open(path, "w") as file:
                file.write("here")
        except OSError:
            continue
