# class: A6
# task: encoded
# mode: both
# expect: assertion | exception | tampering | exit
# tries: replaces a function of the standard library that the test asks

import json

json.loads = lambda text: [0, 1, 2]


def encoded(n):
    return "[]"
