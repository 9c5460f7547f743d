# class: A8
# task: adds
# mode: split
# expect: exit | tampering
# tries: begins an answer and ends its process

import os
import stat
import struct


def add(a, b):
    for descriptor in range(3, 16):
        try:
            if stat.S_ISSOCK(os.fstat(descriptor).st_mode):
                os.write(descriptor, b"QSP1" + struct.pack("<II", 1000, 0) + b"{")
        except OSError:
            continue
    os._exit(0)
