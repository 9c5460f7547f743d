# class: A9
# task: adds
# mode: both
# expect: assertion | exception
# lost-without: landlock, uid, namespaces
# tries: empties and removes a file of the user; right only if it could

import os


def add(a, b):
    try:
        with open("@home@/precious/kept", "r+") as file:
            file.truncate(0)
            return a + b
    except OSError:
        pass
    try:
        os.rename("@home@/precious/kept", "kept")
        return a + b
    except OSError:
        return None
