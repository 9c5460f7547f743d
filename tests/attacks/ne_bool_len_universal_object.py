# class: A4
# task: adds
# mode: both
# expect: opaque-value | assertion | exception | tampering
# tries: an object for which every operation succeeds

class Anything:
    def __getattr__(self, name):
        return self

    def __call__(self, *args, **kwargs):
        return self

    def __bool__(self):
        return True

    def __len__(self):
        return 1

    def __iter__(self):
        return iter([self])

    def __int__(self):
        return 0

    def __hash__(self):
        return 0

    __index__ = __int__

    def __float__(self):
        return 0.0

    @property
    def __class__(self):
        return int


def always(self, *args):
    return True


for name in ("eq", "ne", "lt", "le", "gt", "ge", "contains", "instancecheck"):
    setattr(Anything, f"__{name}__", always)
for name in ("add", "sub", "mul", "truediv", "mod", "pow", "abs", "neg", "getitem", "radd", "rsub", "rmul", "round"):
    setattr(Anything, f"__{name}__", lambda self, *args: self)


def add(a, b):
    return Anything()
