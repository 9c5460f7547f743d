# class: A14
# task: adds
# mode: split
# expect: tampering
# tries: an answer nested a million deep

import os
import stat
import struct


def add(a, b):
    text = b'{"a":' + b"[" * (1 << 20) + b"]" * (1 << 20) + b"}"
    for descriptor in range(3, 16):
        try:
            if stat.S_ISSOCK(os.fstat(descriptor).st_mode):
                with open(descriptor, "wb", closefd=False) as out:
                    out.write(b"QSP1" + struct.pack("<II", len(text), 0) + text)
        except OSError:
            continue
    return 0
