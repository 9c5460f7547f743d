# class: A9
# task: adds
# mode: split
# expect: assertion | exception
# lost-without: seccomp, uid
# tries: mounts a folder of the user inside its own, for whoever cleans up

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)


def add(a, b):
    os.makedirs("mounted", exist_ok=True)
    libc.mount(b"@home@/precious", os.path.abspath("mounted").encode(), None, 4096, None)
    return 0
