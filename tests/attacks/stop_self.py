# class: A10
# task: adds
# mode: both
# expect: timeout
# limits: sleepy
# tries: stops itself and waits to be woken

import os
import signal


def add(a, b):
    os.kill(os.getpid(), signal.SIGSTOP)
