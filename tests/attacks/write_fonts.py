# class: A9
# task: adds
# mode: split
# expect: assertion | exception
# lost-without: landlock, uid, namespaces
# tries: writes where the plotting library keeps its list of fonts; right only if it could

import os


def add(a, b):
    try:
        with open(os.path.join(os.environ.get("MPLCONFIGDIR", "/"), "@mark@"), "w") as file:
            file.write("was here")
            return a + b
    except OSError:
        return None
