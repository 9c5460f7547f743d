# class: A2
# task: adds
# mode: split
# expect: exit | assertion | timeout
# limits: sleepy
# tries: a timer's handler ends the process with success while the test waits

import os
import signal
import time


def add(a, b):
    signal.signal(signal.SIGALRM, lambda *args: os._exit(0))
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    time.sleep(60)
