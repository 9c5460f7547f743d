# class: A16
# task: adds
# mode: both
# expect: exit | timeout | assertion
# tries: ends by the signal that means too much CPU time, or goes on where it cannot

import os
import signal


def add(a, b):
    os.kill(os.getpid(), signal.SIGXCPU)
