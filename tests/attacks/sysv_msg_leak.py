# class: A9
# task: adds
# mode: split
# expect: assertion
# lost-without: seccomp, namespaces
# runs: 2
# tries: a message queue that stays; right only if it finds one

import ctypes

libc = ctypes.CDLL(None)


def add(a, b):
    if libc.msgget(@key@ + 3, 0o600) >= 0:
        return a + b
    libc.msgget(@key@ + 3, 0o3600)
