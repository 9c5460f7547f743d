# class: A9
# task: adds
# mode: both
# expect: assertion | exception
# lost-without: seccomp, uid, namespaces
# tries: opens the user's home to everybody; right only if it could

import os


def add(a, b):
    try:
        os.chmod("@home@/precious", 0o777)
        os.chmod("@home@/precious/kept", 0o666)
        return a + b
    except OSError:
        return None
