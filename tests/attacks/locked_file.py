# class: A9
# task: adds
# mode: both
# expect: assertion | exception
# tries: holds locks on files that later programs need

import contextlib
import fcntl
import os

import qiskit


def add(a, b):
    for path in (qiskit.__file__, os.getcwd(), "@home@/precious/kept"):
        with contextlib.suppress(OSError):
            fcntl.flock(os.open(path, os.O_RDONLY), fcntl.LOCK_EX | fcntl.LOCK_NB)
    return 0
