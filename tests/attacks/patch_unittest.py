# class: A13
# task: cases
# mode: both
# expect: assertion | exception | tampering
# tries: replaces the assertions of unittest and what its results say

import unittest

for name in dir(unittest.TestCase):
    if name.startswith("assert"):
        setattr(unittest.TestCase, name, lambda self, *args, **kwargs: None)
unittest.TestResult.wasSuccessful = lambda self: True


def add(a, b):
    return 0
