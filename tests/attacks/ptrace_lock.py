# class: A9
# task: adds
# mode: both
# expect: assertion | exception | exit
# lost-without: seccomp
# tries: a child debugs its parent, so that nobody can collect the dead parent while the child lives

import ctypes
import os
import time

libc = ctypes.CDLL(None, use_errno=True)


def add(a, b):
    reader, writer = os.pipe()
    if os.fork() == 0:
        os.setsid()
        libc.ptrace(0x4206, os.getppid(), 0, 0)
        os.write(writer, b"x")
        time.sleep(40)
        os._exit(0)
    os.read(reader, 1)
    return 0
