# class: A14
# task: adds
# mode: both
# expect: too-large | assertion | exception
# tries: an integer of ten million bits

def add(a, b):
    return 1 << 10_000_000
