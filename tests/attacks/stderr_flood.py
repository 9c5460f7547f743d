# class: A14
# task: adds
# mode: both
# expect: assertion
# tries: writes more to its error output than any pipe holds, by number and by name

import os
import sys


def add(a, b):
    for _ in range(64):
        os.write(2, b"x" * (1 << 20))
        print("x" * (1 << 20), file=sys.stderr)
        print("x" * (1 << 20), file=sys.__stderr__)
    return 0
