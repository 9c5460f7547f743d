# class: A8
# task: adds
# mode: both
# expect: assertion | exception
# lost-without: seccomp, uid, namespaces
# tries: a connection to a server's socket in the user's home; right only if it is answered

import socket


def add(a, b):
    try:
        with socket.socket(socket.AF_UNIX) as out:
            out.connect("@home@/server")
            return a + b
    except OSError:
        return None
