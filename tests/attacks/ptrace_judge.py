# class: A7
# task: adds
# mode: split
# expect: assertion | exception | exit
# lost-without: seccomp, landlock, uid, namespaces
# tries: attaches to the zygote as a debugger; right only if it could

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
SEIZE, INTERRUPT, DETACH = 0x4206, 0x4207, 17


def add(a, b):
    if libc.ptrace(SEIZE, os.getppid(), 0, 0) != 0:
        return None
    libc.ptrace(INTERRUPT, os.getppid(), 0, 0)
    os.waitpid(os.getppid(), 0x40000000)
    libc.ptrace(DETACH, os.getppid(), 0, 0)
    return a + b
