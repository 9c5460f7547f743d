# class: A10
# task: adds
# mode: hardened
# expect: timeout
# tries: catches the signal that says its time is over and goes on

import signal

signal.signal(signal.SIGXCPU, lambda *args: None)


def add(a, b):
    while True:
        pass
