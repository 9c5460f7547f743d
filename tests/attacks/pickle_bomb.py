# class: A15
# task: adds
# mode: both
# expect: opaque-value | assertion | exception
# tries: a value that runs a command wherever it is unpickled

import os


class Bomb:
    def __reduce__(self):
        return os.system, ("touch @home@/@mark@",)

    __deepcopy__ = __copy__ = None


def add(a, b):
    return Bomb()
