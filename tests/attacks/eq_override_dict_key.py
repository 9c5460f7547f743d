# class: A4
# task: labels
# mode: both
# expect: assertion | exception | opaque-value | tampering
# tries: the keys of a dictionary whose keys equal everything

class Any(str):
    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


def labels(n):
    return {Any(i): None for i in range(2**n)}.keys()
