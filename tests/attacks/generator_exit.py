# class: A1
# task: adds
# mode: both
# expect: exit | exception
# tries: an exception that is no error to whoever catches errors

def add(a, b):
    raise GeneratorExit
