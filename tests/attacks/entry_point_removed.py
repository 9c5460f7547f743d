# class: A1
# task: adds
# mode: both
# expect: assertion | exception | no-entry-point | exit | tampering
# tries: a module that looks different whenever it is looked at

import sys


def add(a, b):
    sys.modules.clear()
    globals().clear()
    return 0
