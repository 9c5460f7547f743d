# class: A1
# task: adds
# mode: both
# expect: exit
# tries: replaces the process by one that ends with success

import os


def add(a, b):
    os.execv("/bin/true", ["true"])
