# class: A8
# task: adds
# mode: split
# expect: tampering
# tries: fills the line with a million random bytes

import os
import random
import stat


def add(a, b):
    for descriptor in range(3, 16):
        try:
            if stat.S_ISSOCK(os.fstat(descriptor).st_mode):
                os.write(descriptor, random.randbytes(1 << 16))
        except OSError:
            continue
    return 0
