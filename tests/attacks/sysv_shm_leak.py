# class: A9
# task: adds
# mode: split
# expect: assertion
# lost-without: seccomp, namespaces
# runs: 2
# tries: a segment of shared memory that stays; right only if it finds one

import ctypes

libc = ctypes.CDLL(None)
CREATE, EXCLUSIVE = 0o1000, 0o2000


def add(a, b):
    if libc.shmget(@key@ + 1, 4096, 0o600) >= 0:
        return a + b
    libc.shmget(@key@ + 1, 4096, CREATE | EXCLUSIVE | 0o600)
