# class: A1
# task: adds
# mode: both
# expect: exit
# tries: ends the process at once, with success, past every handler

import os


def add(a, b):
    os._exit(0)
