# class: A10
# task: adds
# mode: split
# expect: timeout
# tries: one call that never comes back to the interpreter

def add(a, b):
    return pow(3, 1 << 40) % 2
