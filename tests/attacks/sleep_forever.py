# class: A10
# task: adds
# mode: split
# expect: timeout
# limits: sleepy
# tries: waits without using any CPU time

import time


def add(a, b):
    time.sleep(10**6)
