# class: A6
# task: labels
# mode: both
# expect: opaque-value | assertion | exception
# tries: a list of the standard library's own kind around texts that are equal to everything

from collections import UserList


class Agrees(str):
    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


def labels(n):
    return UserList(Agrees() for _ in range(2**n))
