# class: A4
# task: labels
# mode: both
# expect: opaque-value | assertion | exception | tampering
# tries: an object that becomes what it is compared with

class Echo:
    def __eq__(self, other):
        self.value = other
        return True

    def __getattr__(self, name):
        return getattr([], name)

    def __len__(self):
        return 4

    def __iter__(self):
        return iter(["00", "01", "10", "11"])

    @property
    def __class__(self):
        return list


def labels(n):
    return Echo()
