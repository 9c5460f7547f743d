# class: A14
# task: adds
# mode: both
# expect: exception | assertion | exit
# tries: opens files until it may open no more, and then answers

import os


def add(a, b):
    kept = []
    while True:
        try:
            kept.append(os.open("/dev/null", os.O_RDONLY))
        except OSError:
            return 0
