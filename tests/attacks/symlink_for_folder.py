# class: A9
# task: adds
# mode: both
# expect: assertion | exception
# lost-without: landlock, uid, namespaces
# tries: puts a link to the user's files in the place of its own folder, for whoever cleans up

import os


def add(a, b):
    here = os.getcwd()
    try:
        os.rename(here, here + "-@mark@")
        os.symlink("@home@/precious", here)
    except OSError:
        return None
    return 0
