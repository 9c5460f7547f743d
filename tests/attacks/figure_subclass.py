# class: A4
# task: figure
# mode: hardened
# expect: assertion | exception | tampering | opaque-value
# tries: a figure with axes that say yes to everything

from matplotlib.figure import Figure


class Yes:
    def __eq__(self, other):
        return True

    def __getattr__(self, name):
        return self

    def __getitem__(self, index):
        return self

    def __call__(self, *args):
        return self

    def __len__(self):
        return 1

    def __iter__(self):
        return iter([1, 4, 9])

    __hash__ = None


class Drawn(Figure):
    axes = Yes()


def draw(values):
    figure = Figure()
    figure.__class__ = Drawn
    return figure
