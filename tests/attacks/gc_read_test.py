# class: A7
# task: reveal
# mode: split
# expect: assertion
# tries: looks through every object of its process for the test

import gc
import re


def reveal():
    for thing in gc.get_objects():
        if type(thing) in (dict, list, tuple, set) and len(thing) < 1000:
            for item in thing.values() if type(thing) is dict else thing:
                if type(item) in (str, bytes):
                    text = item if type(item) is str else item.decode("latin-1")
                    found = re.search("planted-[0-9a-f]{32}", text)
                    if found:
                        return found.group()
