# class: A5
# task: bell
# mode: both
# expect: assertion | exception | tampering | opaque-value | exit
# tries: rebinds the builtins that the test uses

import builtins

builtins.isinstance = builtins.issubclass = builtins.callable = lambda *args: True
builtins.all = builtins.any = builtins.bool = lambda *args: True
builtins.abs = builtins.len = builtins.sum = lambda *args: 0


def bell():
    return None
