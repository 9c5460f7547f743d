# class: A9
# task: adds
# mode: both
# expect: assertion | exception
# lost-without: landlock, uid, namespaces
# runs: 2
# tries: leaves a file in the folder that the zygote lives in; right only if its next run finds one

import os


def add(a, b):
    try:
        if os.path.exists("../@mark@"):
            return a + b
        with open("../@mark@", "w") as file:
            file.write("here")
    except OSError:
        return None
