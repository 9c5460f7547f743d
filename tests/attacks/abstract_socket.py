# class: A8
# task: adds
# mode: both
# expect: assertion | exception
# lost-without: seccomp, landlock, namespaces
# tries: a connection to a server's socket that has no path; right only if it is answered

import socket


def add(a, b):
    try:
        with socket.socket(socket.AF_UNIX) as out:
            out.connect("\0@mark@")
            return a + b
    except OSError:
        return None
