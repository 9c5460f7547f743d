# class: A9
# task: adds
# mode: split
# expect: assertion
# lost-without: seccomp
# runs: 2
# tries: a key in the user's keyring that stays; right only if it finds one

import ctypes

libc = ctypes.CDLL(None)
ADD_KEY, KEYCTL, USER_KEYRING, SEARCH = 248, 250, -4, 10


def add(a, b):
    if libc.syscall(KEYCTL, SEARCH, USER_KEYRING, b"user", b"@mark@", 0) > 0:
        return a + b
    libc.syscall(ADD_KEY, b"user", b"@mark@", b"here", 4, USER_KEYRING)
