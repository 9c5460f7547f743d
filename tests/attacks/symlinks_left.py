# class: A9
# task: adds
# mode: both
# expect: assertion | exception
# tries: leaves links to the user's files in folders without rights, for whoever cleans up

import os


def add(a, b):
    os.makedirs("a/b", exist_ok=True)
    os.symlink("@home@/precious", "a/b/folder")
    os.symlink("@home@/precious/kept", "a/file")
    os.chmod("a/b", 0)
    os.chmod("a", 0)
    return 0
