# class: A9
# task: adds
# mode: both
# expect: assertion
# tries: a daemon that outlives the program, in a session of its own

import os
import time


def add(a, b):
    if os.fork() == 0:
        os.setsid()
        if os.fork():
            os._exit(0)
        time.sleep(600)
        os._exit(0)
    return 0
