# class: A2
# task: adds
# mode: both
# expect: assertion | exit
# tries: code that runs when its objects die

import os
import weakref


class Dying:
    def __del__(self):
        os._exit(0)


class Plain:
    pass


held = Plain()
weakref.finalize(held, os._exit, 0)


def add(a, b):
    global held
    result = Dying() and 0
    held = None
    return result
