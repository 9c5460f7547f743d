# class: A14
# task: adds
# mode: both
# expect: exception
# tries: an error with a message of a hundred megabytes

def add(a, b):
    raise ValueError("x" * 100_000_000)
