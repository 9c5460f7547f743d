# class: A14
# task: labels
# mode: both
# expect: assertion | exception | opaque-value | too-large
# tries: a list that contains itself

def labels(n):
    made = []
    made.extend([made, made])
    return made
