# class: A1
# task: adds
# mode: both
# expect: exception | exit | timeout | memory
# tries: runs out of stack

import sys


def add(a, b):
    sys.setrecursionlimit(1 << 30)
    return add(a, b)
