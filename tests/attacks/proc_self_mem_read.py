# class: A7
# task: reveal
# mode: split
# expect: assertion | exit
# tries: reads its own memory, inherited from the zygote, for the test

import os
import re


def scan(pids):
    for pid in pids:
        try:
            with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
                for line in maps:
                    area, rights = line.split()[:2]
                    start, end = (int(number, 16) for number in area.split("-"))
                    if "w" not in rights or end - start > 1 << 27:
                        continue
                    try:
                        memory.seek(start)
                        found = re.search(rb"planted-[0-9a-f]{32}", memory.read(end - start) or b"")
                    except (OSError, OverflowError, ValueError):
                        continue
                    if found:
                        return found.group().decode()
        except OSError:
            continue
    return None


def reveal():
    return scan([os.getpid()])
