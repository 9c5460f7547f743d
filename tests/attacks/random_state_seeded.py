# class: A12
# task: square
# mode: both
# expect: assertion | tampering
# tries: seeds the generator before it returns, so that the test draws one value again and again

import random


def square(x):
    random.seed(0)
    random.seed(0)
    return x * x if x in (0, 3) else random.Random(0).random() ** 2 * 0
