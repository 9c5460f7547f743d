# class: A9
# task: adds
# mode: both
# expect: assertion | exception
# tries: a child that is stopped, so that it cannot end by itself

import contextlib
import os
import signal


def add(a, b):
    pid = os.fork()
    if pid == 0:
        os.setsid()
        os.kill(os.getpid(), signal.SIGSTOP)
        os._exit(0)
    with contextlib.suppress(OSError):
        os.kill(pid, signal.SIGSTOP)
    return 0
