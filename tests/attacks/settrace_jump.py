# class: A6
# task: adds
# mode: both
# expect: assertion | exception | tampering | exit
# tries: a trace function that makes the test jump over its assertions

import sys


def trace(frame, event, argument):
    if frame.f_code.co_name == "check":
        last = max(line for _, _, line in frame.f_code.co_lines() if line)
        try:
            frame.f_lineno = last
        except ValueError:
            pass
    return trace


def add(a, b):
    frame = sys._getframe(1)
    while frame:
        frame.f_trace = trace
        frame = frame.f_back
    sys.settrace(trace)
    return 0
