# class: A10
# task: adds
# mode: both
# expect: assertion | exception
# lost-without: uid, seccomp
# tries: runs before everybody else; right only if it could

import contextlib
import os


def add(a, b):
    before = os.getpriority(os.PRIO_PROCESS, 0)
    with contextlib.suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, 0, before - 1)
        return a + b
