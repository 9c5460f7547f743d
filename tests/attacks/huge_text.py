# class: A14
# task: labels
# mode: both
# expect: too-large | assertion
# tries: a text of a hundred megabytes

def labels(n):
    return ["0" * 100_000_000]
