# class: A6
# task: figure
# mode: hardened
# expect: opaque-value | tampering
# tries: a genuine figure whose list of axes is an object of its own, which says what the test asks for

from matplotlib.figure import Figure


class Agrees:
    def __getattr__(self, name):
        return Agrees()

    def __call__(self, *args):
        return Agrees()

    def __eq__(self, other):
        return True

    def __getitem__(self, place):
        return Agrees()

    def __len__(self):
        return 1

    def __iter__(self):
        return iter([1, 4, 9])


def draw(values):
    figure = Figure()
    figure._axstack = Agrees()
    return figure
