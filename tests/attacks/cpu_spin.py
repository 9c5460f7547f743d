# class: A10
# task: adds
# mode: both
# expect: timeout
# tries: never ends

def add(a, b):
    while True:
        pass
