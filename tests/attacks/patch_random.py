# class: A6
# task: square
# mode: both
# expect: assertion | exception | tampering
# tries: replaces the functions that the test draws its inputs with

import random

random.random = random.uniform = lambda *args: 0.0
random.randint = random.randrange = random.choice = lambda *args: 0


def square(x):
    return 0
