# class: A16
# task: adds
# mode: both
# expect: exit | assertion | exception
# tries: kills its own process group, whoever else is in it

import os
import signal


def add(a, b):
    os.killpg(0, signal.SIGKILL)
