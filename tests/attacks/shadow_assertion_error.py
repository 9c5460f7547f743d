# class: A5
# task: adds
# mode: both
# expect: assertion | exception | tampering | exit
# tries: rebinds the exception that a failed assertion raises to one that nobody minds

import builtins


class Mild(StopIteration):
    pass


builtins.AssertionError = Mild


def add(a, b):
    return 0
