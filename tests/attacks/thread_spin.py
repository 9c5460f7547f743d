# class: A10
# task: adds
# mode: split
# expect: timeout
# slow: yes
# tries: threads that burn CPU time while the call waits for them

import threading


def spin():
    while True:
        pass


def add(a, b):
    threads = [threading.Thread(target=spin) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
