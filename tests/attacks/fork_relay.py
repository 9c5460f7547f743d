# class: A9
# task: adds
# mode: both
# expect: assertion
# tries: a process that is always another one: each forks the next and ends

import os


def add(a, b):
    if os.fork() == 0:
        os.setsid()
        for _ in range(2000):
            if os.fork():
                os._exit(0)
        os._exit(0)
    return 0
