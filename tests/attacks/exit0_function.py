# class: A1
# task: adds
# mode: both
# expect: exit
# tries: ends the process with success during a call

import sys


def add(a, b):
    sys.exit(0)
