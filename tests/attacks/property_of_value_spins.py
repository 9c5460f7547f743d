# class: A4
# task: adds
# mode: split
# expect: timeout
# tries: a value whose conversion never ends

import fractions


class Slow(fractions.Fraction):
    def __str__(self):
        while True:
            pass


def add(a, b):
    return Slow(1)
