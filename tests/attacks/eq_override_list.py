# class: A4
# task: labels
# mode: both
# expect: assertion | exception | opaque-value | tampering
# tries: a list that equals everything and has any length

class Any(list):
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __len__(self):
        return 4

    def __contains__(self, item):
        return True

    __hash__ = None


def labels(n):
    return Any()
