# class: A9
# task: adds
# mode: split
# expect: assertion
# lost-without: seccomp, namespaces
# runs: 2
# tries: a named message queue that stays; right only if it finds one

import ctypes
import os

libc = ctypes.CDLL(None)


def add(a, b):
    if libc.mq_open(b"/@mark@", os.O_RDWR) >= 0:
        return a + b
    libc.mq_open(b"/@mark@", os.O_RDWR | os.O_CREAT, 0o600, None)
