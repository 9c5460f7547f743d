# class: A1
# task: adds
# mode: both
# expect: no-entry-point
# tries: defines nothing that could fail

def substract(a, b):
    return a - b
