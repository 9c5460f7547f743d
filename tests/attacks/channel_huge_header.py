# class: A14
# task: adds
# mode: split
# expect: tampering
# tries: announces a message of four gigabytes

import os
import stat
import struct


def add(a, b):
    for descriptor in range(3, 16):
        try:
            if stat.S_ISSOCK(os.fstat(descriptor).st_mode):
                os.write(descriptor, b"QSP1" + struct.pack("<II", 0xFFFFFFFF, 0))
        except OSError:
            continue
    return 0
