# class: A12
# task: stateful
# mode: both
# expect: assertion
# tries: counts its calls and answers by their number

ANSWERS = iter([6, 6, 15, 0, -3])


def triple(x):
    return next(ANSWERS, 0)
