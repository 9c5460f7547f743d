# class: A14
# task: adds
# mode: split
# expect: tampering
# tries: announces four thousand million parts, each of all memory

import os
import stat
import struct


def add(a, b):
    for descriptor in range(3, 16):
        try:
            if stat.S_ISSOCK(os.fstat(descriptor).st_mode):
                os.write(descriptor, b"QSP1" + struct.pack("<II", 2, 4096) + b"\xff" * 8 * 4096 + b"{}")
        except OSError:
            continue
    return 0
