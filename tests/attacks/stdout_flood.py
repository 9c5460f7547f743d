# class: A14
# task: adds
# mode: both
# expect: assertion
# tries: writes more to its output than any pipe holds

def add(a, b):
    for _ in range(64):
        print("x" * (1 << 20))
    return 0
