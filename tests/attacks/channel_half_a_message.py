# class: A10
# task: adds
# mode: split
# expect: timeout | tampering
# limits: sleepy
# tries: begins an answer and never ends it

import os
import stat
import struct
import time


def add(a, b):
    for descriptor in range(3, 16):
        try:
            if stat.S_ISSOCK(os.fstat(descriptor).st_mode):
                os.write(descriptor, b"QSP1" + struct.pack("<II", 1000, 0) + b"{")
        except OSError:
            continue
    time.sleep(1000)
