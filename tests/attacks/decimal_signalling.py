# class: A4
# task: adds
# mode: both
# expect: exception | assertion
# tries: a number that raises when it is compared

import decimal


def add(a, b):
    decimal.getcontext().traps[decimal.InvalidOperation] = False
    return decimal.Decimal("sNaN")
