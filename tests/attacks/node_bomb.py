# class: A14
# task: labels
# mode: split
# expect: too-large | memory | timeout
# tries: a list of millions of lists

def labels(n):
    return [[] for _ in range(3_000_000)]
