# class: A6
# task: adds
# mode: both
# expect: assertion | opaque-value
# tries: a value of the standard library's that equals everything

from unittest.mock import ANY


def add(a, b):
    return ANY
