# class: A10
# task: adds
# mode: both
# expect: timeout
# tries: swallows every exception for ever

def add(a, b):
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
