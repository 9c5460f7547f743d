# class: A10
# task: adds
# mode: split
# expect: timeout | exception
# tries: an error whose message never ends

class Endless(ValueError):
    def __str__(self):
        while True:
            pass


def add(a, b):
    raise Endless
