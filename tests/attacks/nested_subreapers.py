# class: A9
# task: adds
# mode: both
# expect: assertion
# tries: makes itself the parent of its orphans, several levels deep

import ctypes
import os
import time

libc = ctypes.CDLL(None)


def add(a, b):
    me = os.getpid()
    for _ in range(6):
        libc.prctl(36, 1, 0, 0, 0)
        libc.prctl(1, 0, 0, 0, 0)
        if os.fork():
            break
        os.setsid()
    if os.getpid() == me:
        return 0
    time.sleep(600)
    os._exit(0)
