# class: A14
# task: adds
# mode: both
# expect: memory | exit
# tries: takes all memory while it is loaded

kept = [bytearray(1 << 26) for _ in range(1 << 20)]


def add(a, b):
    return 0
