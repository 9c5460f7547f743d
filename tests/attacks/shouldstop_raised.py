# class: A1
# task: cases
# mode: both
# expect: exception | assertion | tampering
# tries: raises the exception by which unittest ends a case quietly

import unittest.case


class Stop(unittest.case._ShouldStop):
    pass


def add(a, b):
    raise Stop if a == 5 else unittest.case._ShouldStop
