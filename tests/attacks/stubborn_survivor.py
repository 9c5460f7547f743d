# class: A9
# task: adds
# mode: both
# expect: assertion
# tries: a child that ignores every signal that can be ignored and has children of its own

import contextlib
import os
import signal
import time


def add(a, b):
    if os.fork() == 0:
        os.setsid()
        for number in range(1, 65):
            with contextlib.suppress(OSError, ValueError):
                signal.signal(number, signal.SIG_IGN)
        for _ in range(5):
            if os.fork() == 0:
                os.setsid()
        time.sleep(600)
        os._exit(0)
    return 0
