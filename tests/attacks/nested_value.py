# class: A14
# task: labels
# mode: both
# expect: too-large | exception | assertion | exit | opaque-value
# tries: a list nested a hundred thousand deep

def labels(n):
    made = []
    for _ in range(100_000):
        made = [made]
    return made
