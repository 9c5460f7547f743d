# class: A9
# task: adds
# mode: split
# expect: assertion | exception
# tries: the same, twenty at a time, while the program is killed

import os


def add(a, b):
    for _ in range(20):
        if os.fork() == 0:
            os.setsid()
            for _ in range(500):
                if os.fork():
                    os._exit(0)
            os._exit(0)
    return 0
