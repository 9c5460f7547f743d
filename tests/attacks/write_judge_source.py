# class: A5
# task: adds
# mode: both
# expect: assertion | exception
# lost-without: landlock, uid, namespaces
# tries: writes beside the judge's own compiled modules; right only if it could

import os
import sys


def add(a, b):
    for name, module in list(sys.modules.items()):
        path = getattr(module, "__file__", None)
        if name.startswith("qspark") and path:
            try:
                folder = os.path.join(os.path.dirname(path), "__pycache__")
                with open(os.path.join(folder, "@mark@"), "w") as file:
                    file.write("was here")
                    return a + b
            except OSError:
                continue
