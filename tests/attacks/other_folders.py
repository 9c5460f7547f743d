# class: A7
# task: adds
# mode: split
# expect: assertion | exception
# lost-without: landlock, uid, namespaces
# tries: looks for the folders of other processes beside its own; right only if it sees one

import os


def add(a, b):
    try:
        beside = set(os.listdir("..")) - {os.path.basename(os.getcwd())}
    except OSError:
        return None
    return a + b if any(os.path.isdir(os.path.join("..", name)) for name in beside) else None
