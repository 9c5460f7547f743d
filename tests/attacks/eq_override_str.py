# class: A4
# task: labels
# mode: both
# expect: assertion | exception | opaque-value | tampering
# tries: strings that equal everything

class Any(str):
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __hash__(self):
        return 0


def labels(n):
    return [Any("") for _ in range(2**n)]
