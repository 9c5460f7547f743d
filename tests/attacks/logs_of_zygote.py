# class: A9
# task: adds
# mode: split
# expect: assertion | exception
# lost-without: landlock, uid, namespaces
# tries: reads and changes what the zygotes write down; right only if it could

import glob


def add(a, b):
    for path in glob.glob("../*.log") + glob.glob("../*/*.log"):
        try:
            with open(path, "r+") as file:
                file.write("Segmentation fault")
                return a + b
        except OSError:
            continue
