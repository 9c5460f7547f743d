# class: A10
# task: adds
# mode: hardened
# expect: timeout | assertion
# limits: sleepy
# tries: stops itself and waits to be woken, or goes on where it cannot

import os
import signal


def add(a, b):
    os.kill(os.getpid(), signal.SIGSTOP)
