# class: A1
# task: adds
# mode: both
# expect: exit | exception
# tries: a group of exceptions with one in it that is no error

def add(a, b):
    raise BaseExceptionGroup("all of them", [SystemExit(0), ValueError("x")])
