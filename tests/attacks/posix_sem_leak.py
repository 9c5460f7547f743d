# class: A9
# task: adds
# mode: split
# expect: assertion
# lost-without: landlock, namespaces
# runs: 2
# tries: a named semaphore that stays; right only if it finds one

import ctypes
import os

libc = ctypes.CDLL(None)
libc.sem_open.restype = ctypes.c_void_p


def add(a, b):
    if libc.sem_open(b"/@mark@", 0):
        return a + b
    libc.sem_open(b"/@mark@", os.O_CREAT, 0o600, 1)
