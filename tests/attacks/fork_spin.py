# class: A10
# task: adds
# mode: split
# expect: timeout
# limits: sleepy
# slow: yes
# tries: children burn CPU time that is not the program's own

import os


def add(a, b):
    for _ in range(4):
        if os.fork() == 0:
            os.nice(19)
            while True:
                pass
    os.wait()
