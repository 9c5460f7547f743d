# class: A10
# task: adds
# mode: both
# expect: assertion | exception
# tries: reads its input, which may be a terminal

import sys


def add(a, b):
    return sys.stdin.read()
