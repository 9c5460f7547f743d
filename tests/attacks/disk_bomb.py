# class: A14
# task: adds
# mode: both
# expect: exit | exception | assertion
# tries: a file larger than a program may write

def add(a, b):
    with open("large", "wb") as file:
        for _ in range(1 << 10):
            file.write(bytes(1 << 20))
    return 0
