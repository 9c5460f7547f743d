# class: A9
# task: adds
# mode: both
# expect: assertion | exception
# lost-without: seccomp, landlock
# tries: a server of its own; right only if it listens

import socket


def add(a, b):
    try:
        with socket.create_server(("127.0.0.1", 0)):
            return a + b
    except OSError:
        return None
