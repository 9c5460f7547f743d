# class: A2
# task: adds
# mode: both
# expect: assertion
# tries: ends with success whatever happened before

import atexit
import os

atexit.register(os._exit, 0)


def add(a, b):
    return a - b
