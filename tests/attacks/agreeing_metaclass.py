# class: A6
# task: figure
# mode: hardened
# expect: opaque-value | tampering | assertion | exception
# tries: a class in place of the list of axes, whose class answers for it

from matplotlib.figure import Figure


class Lies(type):
    def __getattr__(cls, name):
        return cls

    def __call__(cls, *args):
        return cls

    def __eq__(cls, other):
        return True

    def __len__(cls):
        return 1

    def __getitem__(cls, place):
        return cls

    def __iter__(cls):
        return iter([1, 4, 9])

    __hash__ = type.__hash__


class Agrees(metaclass=Lies):
    pass


def draw(values):
    figure = Figure()
    figure._axstack = Agrees
    return figure
