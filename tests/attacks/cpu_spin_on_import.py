# class: A10
# task: adds
# mode: split
# expect: timeout
# tries: is never loaded

while True:
    pass


def add(a, b):
    return a + b
