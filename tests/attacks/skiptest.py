# class: A1
# task: cases
# mode: both
# expect: exception | assertion
# tries: asks the test to be skipped

import unittest


def add(a, b):
    raise unittest.SkipTest("not today")
