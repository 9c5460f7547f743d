# class: A9
# task: adds
# mode: split
# expect: assertion
# lost-without: seccomp, namespaces
# runs: 2
# tries: a semaphore that stays; right only if it finds one

import ctypes

libc = ctypes.CDLL(None)


def add(a, b):
    if libc.semget(@key@ + 2, 1, 0o600) >= 0:
        return a + b
    libc.semget(@key@ + 2, 1, 0o3600)
