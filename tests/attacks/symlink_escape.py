# class: A9
# task: adds
# mode: both
# expect: assertion | exception
# lost-without: landlock, uid, namespaces
# tries: writes to the user's files through links in its own folder, and leaves the links to whoever cleans up

import os


def add(a, b):
    os.symlink("@home@/precious", "folder")
    os.symlink("@home@/precious/kept", "file")
    os.symlink("/", "root")
    os.symlink("loop", "loop")
    try:
        with open("folder/@mark@", "w") as file:
            file.write("was here")
            return a + b
    except OSError:
        return None
