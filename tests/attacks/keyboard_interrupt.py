# class: A1
# task: adds
# mode: both
# expect: exit | exception
# tries: interrupts the test as its user would

def add(a, b):
    raise KeyboardInterrupt
