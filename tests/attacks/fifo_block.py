# class: A10
# task: adds
# mode: split
# expect: timeout
# limits: sleepy
# tries: waits for a pipe that nobody writes to, and leaves it

import os


def add(a, b):
    os.mkfifo("pipe")
    with open("pipe") as file:
        return file.read()
