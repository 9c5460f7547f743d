# class: A16
# task: figure
# mode: hardened
# expect: exception | assertion | opaque-value
# tries: the same, raised by a value's own property while the test looks at it

from matplotlib.figure import Figure

names = {"Figure": Figure}
exec(
    compile(
        "class Late(Figure):\n    @property\n    def axes(self):\n        import qiskit_of_tomorrow\n", "<library>", "exec"
    ),
    names,
)


def draw(values):
    return names["Late"]()
