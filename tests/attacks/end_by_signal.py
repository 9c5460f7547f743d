# class: A16
# task: adds
# mode: both
# expect: exit | timeout
# tries: ends by the signal that means too much CPU time

import os
import signal


def add(a, b):
    os.kill(os.getpid(), signal.SIGXCPU)
