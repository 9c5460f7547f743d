# class: A16
# task: adds
# mode: both
# expect: exit
# tries: crashes in native code

import ctypes


def add(a, b):
    ctypes.string_at(8)
