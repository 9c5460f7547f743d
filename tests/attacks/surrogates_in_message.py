# class: A8
# task: adds
# mode: both
# expect: exception
# tries: an error whose message no encoding can express

def add(a, b):
    raise ValueError("\ud800\udfff\x00\x1b[2J")
