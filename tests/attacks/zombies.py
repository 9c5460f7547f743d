# class: A9
# task: adds
# mode: both
# expect: assertion
# tries: children that end and are never waited for, and orphans among them

import os


def add(a, b):
    for _ in range(50):
        if os.fork() == 0:
            if os.fork():
                os._exit(0)
            os._exit(0)
    return 0
