# class: A6
# task: adds
# mode: hardened
# expect: timeout
# tries: stops every clock that can be reached, then never ends

import time

time.time = time.monotonic = time.perf_counter = time.process_time = lambda: 0.0


def add(a, b):
    while time.monotonic() < 1:
        pass
