# class: A14
# task: adds
# mode: split
# expect: assertion | exception | exit | memory | timeout
# tries: hundreds of threads

import threading
import time


def add(a, b):
    for _ in range(300):
        try:
            threading.Thread(target=time.sleep, args=(600,), daemon=True).start()
        except RuntimeError:
            break
    return 0
