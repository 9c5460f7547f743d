# class: A9
# task: adds
# mode: both
# expect: assertion | exception
# tries: folders nested deeper than a path may be long, the last one without rights

import os


def add(a, b):
    for _ in range(1500):
        os.mkdir("d")
        os.chdir("d")
    os.chmod(".", 0)
    return 0
