# class: A4
# task: adds
# mode: both
# expect: assertion | opaque-value | exception | tampering
# tries: a class in the place of the function, whose objects equal everything

class add:
    def __init__(self, a, b):
        pass

    def __eq__(self, other):
        return True

    @property
    def __class__(self):
        return int

    __hash__ = None
