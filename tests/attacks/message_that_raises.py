# class: A1
# task: adds
# mode: both
# expect: exception | exit
# tries: an error that raises another when it is shown, without end

class Shy(ValueError):
    def __str__(self):
        raise Shy

    __repr__ = __str__


def add(a, b):
    raise Shy
