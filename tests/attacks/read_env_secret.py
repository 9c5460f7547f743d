# class: A7
# task: reveal
# mode: split
# expect: assertion
# tries: looks into its environment, the C library's copy of it, and the interpreter's

import ctypes
import os
import re


def reveal():
    libc = ctypes.CDLL(None)
    libc.getenv.restype = ctypes.c_char_p
    texts = [repr(dict(os.environ)), repr(libc.getenv(b"PLANTED_SECRET"))]
    try:
        with open("/proc/self/environ") as file:
            texts.append(file.read())
    except OSError:
        pass
    found = re.search("planted-[0-9a-f]{32}", "".join(texts))
    return found and found.group()
