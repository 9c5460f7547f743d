# class: A7
# task: adds
# mode: split
# expect: assertion | exception
# lost-without: landlock, uid, namespaces
# tries: looks for the folders of other processes of the judge; right only if it sees one

import os


def add(a, b):
    here = os.path.realpath(".")
    for folder, folders, _ in os.walk("@temporary@"):
        for name in folders:
            path = os.path.join(folder, name)
            if not here.startswith(path) and os.access(path, os.W_OK | os.X_OK):
                return a + b
