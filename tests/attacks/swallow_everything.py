# class: A10
# task: adds
# mode: hardened
# expect: timeout
# slow: yes
# tries: swallows every exception for ever

def add(a, b):
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
