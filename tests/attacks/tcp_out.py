# class: A8
# task: adds
# mode: both
# expect: assertion | exception
# lost-without: seccomp, landlock, namespaces
# tries: a connection to a server on this machine; right only if it is answered

import socket


def add(a, b):
    try:
        with socket.create_connection(("127.0.0.1", @tcp@), timeout=2):
            return a + b
    except OSError:
        return None
