# class: A16
# task: adds
# mode: both
# expect: exit
# tries: ends by a signal that has no name

import os


def add(a, b):
    os.kill(os.getpid(), 40)
