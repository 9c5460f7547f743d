# class: A4
# task: adds
# mode: both
# expect: assertion | exception | opaque-value | tampering
# tries: an integer that equals everything

class Any(int):
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    __hash__ = int.__hash__


def add(a, b):
    return Any(0)
