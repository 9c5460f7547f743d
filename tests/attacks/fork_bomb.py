# class: A14
# task: adds
# mode: both
# expect: assertion | exception | exit | memory
# tries: processes that double in number, seven times over

import os
import time


def add(a, b):
    me = os.getpid()
    for _ in range(7):
        try:
            os.fork()
        except OSError:
            break
    if os.getpid() == me:
        return 0
    time.sleep(600)
