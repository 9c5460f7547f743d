# class: A9
# task: adds
# mode: split
# expect: assertion | tampering | exit | exception
# tries: another program takes over the line

import os
import stat
import sys


def add(a, b):
    for descriptor in range(3, 16):
        try:
            if stat.S_ISSOCK(os.fstat(descriptor).st_mode):
                os.set_inheritable(descriptor, True)
                code = f"import os, time; os.write({descriptor}, b'QSP1' + bytes(8)); time.sleep(1000)"
                os.execv(sys.executable, [sys.executable, "-c", code])
        except OSError:
            continue
