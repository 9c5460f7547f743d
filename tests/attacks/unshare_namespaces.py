# class: A9
# task: adds
# mode: both
# expect: assertion | exception
# lost-without: seccomp
# tries: a world of its own in which it is root; right only if it got one

import ctypes
import os

libc = ctypes.CDLL(None)


def add(a, b):
    pid = os.fork()
    if pid == 0:
        os._exit(0 if libc.unshare(0x10000000) == 0 else 1)
    _, status = os.waitpid(pid, 0)
    return a + b if status == 0 else None
