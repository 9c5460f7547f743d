# class: A7
# task: adds
# mode: both
# expect: assertion | exception
# lost-without: landlock, uid, namespaces
# tries: lists the user's home; right only if it could

import os


def add(a, b):
    try:
        return a + b if "secret" in os.listdir("@home@") else None
    except OSError:
        return None
