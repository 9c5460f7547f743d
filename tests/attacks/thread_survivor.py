# class: A9
# task: adds
# mode: both
# expect: assertion
# tries: a thread that does not end with the call

import threading
import time


def add(a, b):
    threading.Thread(target=time.sleep, args=(600,)).start()
    return 0
