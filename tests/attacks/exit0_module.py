# class: A1
# task: adds
# mode: both
# expect: exit
# tries: ends the process with success while it is loaded

import sys

sys.exit(0)


def add(a, b):
    return a - b
