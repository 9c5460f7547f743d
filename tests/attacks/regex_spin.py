# class: A10
# task: adds
# mode: split
# expect: timeout
# slow: yes
# tries: a pattern that takes for ever to match

import re


def add(a, b):
    return bool(re.match("(a+)+$", "a" * 60 + "b"))
