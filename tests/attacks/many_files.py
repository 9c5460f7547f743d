# class: A14
# task: adds
# mode: split
# expect: assertion | exception
# tries: thousands of files with names that are hard to read

import os


def add(a, b):
    for number in range(3000):
        with open(os.path.join(b".", b"\xff\n-rf " + str(number).encode()), "w"):
            pass
    return 0
