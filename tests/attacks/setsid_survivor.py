# class: A9
# task: adds
# mode: both
# expect: assertion
# tries: a child that leaves the process group

import os
import time


def add(a, b):
    if os.fork() == 0:
        os.setsid()
        time.sleep(600)
        os._exit(0)
    return 0
