# class: A4
# task: adds
# mode: both
# expect: assertion | opaque-value | exception | tampering
# tries: an enumeration of integers that equals everything

import enum


class Any(enum.IntEnum):
    ZERO = 0

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 0


def add(a, b):
    return Any.ZERO
