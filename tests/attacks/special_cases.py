# class: A11
# task: square
# mode: both
# expect: assertion
# tries: knows the answers to the inputs that were seen once

KNOWN = {0: 0, 1: 1, 2: 4, 3: 9, 0.5: 0.25}


def square(x):
    return KNOWN.get(x, 0)
