# class: A16
# task: encoded
# mode: both
# expect: assertion | exception | tampering
# tries: breaks an import that the test makes after the program was called, so that the task looks broken

import sys


def encoded(n):
    sys.modules["json"] = None
    sys.path.clear()
    return "wrong"
