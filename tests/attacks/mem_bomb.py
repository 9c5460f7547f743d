# class: A14
# task: adds
# mode: both
# expect: memory | exit | timeout
# tries: takes all memory

def add(a, b):
    kept = []
    while True:
        kept.append(bytearray(1 << 26))
