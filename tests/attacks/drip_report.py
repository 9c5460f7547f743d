# class: A10
# task: adds
# mode: hardened
# expect: timeout | tampering | exit | assertion | opaque-value
# limits: sleepy
# slow: yes
# tries: a verdict that arrives a few bytes at a time, past every deadline

import json
import os
import stat
import struct
import time


def add(a, b):
    report = {"outcome": "pass", "reason": "passed", "assertions": {"passed": 4, "reached": 4, "total": 4}}
    text = json.dumps(report).encode()
    frame = b"QSP1" + struct.pack("<II", len(text), 0) + text
    for start in range(0, len(frame), 8):
        for descriptor in range(3, 16):
            try:
                if stat.S_ISSOCK(os.fstat(descriptor).st_mode):
                    os.write(descriptor, frame[start : start + 8])
            except OSError:
                continue
        time.sleep(1.5)
