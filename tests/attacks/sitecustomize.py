# class: A5
# task: adds
# mode: split
# expect: assertion | exception
# lost-without: landlock, uid, namespaces
# tries: start-up modules for later interpreters, wherever one may be looked for; right only if one could be written

import os
import site
import sys


def add(a, b):
    places = ["@site@", "@home@/.local/lib", "@work@", os.path.dirname(os.__file__), site.getusersitepackages()]
    for folder in [*places, *filter(None, sys.path)]:
        try:
            with open(os.path.join(folder, "@mark@-sitecustomize.py"), "w") as file:
                file.write("# was here\n")
                return a + b
        except OSError:
            continue
