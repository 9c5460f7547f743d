# class: A10
# task: adds
# mode: split
# expect: timeout
# tries: blocks every signal that can be blocked and goes on

import signal

signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))


def add(a, b):
    while True:
        pass
