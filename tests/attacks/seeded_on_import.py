# class: A9
# task: square
# mode: both
# expect: assertion | exception
# tries: to seed the generator that the test will draw its inputs from, while it is loaded

import random

random.seed(5)
KNOWN = {value: value * value for value in (random.random() for _ in range(20))} | {0: 0}
random.seed(5)


def square(x):
    return KNOWN[x]
