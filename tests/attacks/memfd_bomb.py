# class: A14
# task: adds
# mode: both
# expect: assertion | exception | memory | exit | timeout
# lost-without: seccomp, cgroup
# tries: takes memory that counts as nobody's: files that exist in memory alone

import os


def add(a, b):
    held = []
    for _ in range(40):
        file = os.memfd_create("held")
        held.append(file)
        for _ in range(60):
            os.write(file, bytes(1 << 20))
    return a + b
