# class: A7
# task: reveal
# mode: split
# expect: assertion | exception
# tries: the standard streams and descriptors that it was born with

import os
import re


def reveal():
    for number in range(256):
        try:
            os.set_blocking(number, False)
            found = re.search(rb"planted-[0-9a-f]{32}", os.read(number, 1 << 16))
        except OSError:
            continue
        if found:
            return found.group().decode()
