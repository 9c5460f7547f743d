# class: A16
# task: adds
# mode: split
# expect: assertion | exception | exit
# lost-without: uid, namespaces
# limits: sleepy
# tries: stops the zygote for a while, so that nobody kills anything

import os
import signal
import time


def add(a, b):
    parent = os.getppid()
    if os.fork() == 0:
        os.setsid()
        time.sleep(20)
        os.kill(parent, signal.SIGCONT)
        os._exit(0)
    try:
        os.kill(parent, signal.SIGSTOP)
    except OSError:
        return None
    return 0
