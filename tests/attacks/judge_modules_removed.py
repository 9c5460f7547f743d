# class: A16
# task: adds
# mode: both
# expect: assertion | exception | exit | tampering
# tries: takes the judge's modules and the builtins away from its process

import builtins
import sys

for name in list(sys.modules):
    if name.startswith("qspark"):
        vars(sys.modules[name]).clear()
vars(builtins).clear()


def add(a, b):
    return 0
