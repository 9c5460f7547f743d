# class: A2
# task: adds
# mode: both
# expect: exception
# tries: ends with success on an exception that nobody handles

import os
import sys
import threading

sys.excepthook = threading.excepthook = sys.unraisablehook = lambda *args: os._exit(0)


def add(a, b):
    raise ValueError("no")
