# class: A8
# task: adds
# mode: both
# expect: assertion | exception
# lost-without: seccomp
# tries: sockets that lead to the kernel or past it; right only if one could be made

import contextlib
import socket


def add(a, b):
    made = 0
    kinds = [(16, 3, 0), (16, 3, 15), (17, 3, 0x0300), (38, 5, 0), (40, 1, 0), (2, 3, 1), (21, 5, 0)]
    for family, kind, protocol in kinds:
        with contextlib.suppress(OSError), socket.socket(family, kind, protocol):
            made += 1
    return a + b if made else None
