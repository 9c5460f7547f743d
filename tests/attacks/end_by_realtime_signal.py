# class: A16
# task: adds
# mode: both
# expect: exit | assertion
# tries: ends by a signal that has no name, or goes on where it cannot

import os


def add(a, b):
    os.kill(os.getpid(), 40)
