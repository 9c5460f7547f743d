# class: A9
# task: adds
# mode: both
# expect: assertion | exception
# lost-without: landlock, uid, namespaces
# tries: a second name for a file of the user in its own folder, too deep to remove at once

import os


def add(a, b):
    try:
        os.link("@home@/precious/kept", "kept")
    except OSError:
        return None
    for _ in range(1500):
        os.mkdir("d")
        os.chdir("d")
    return 0
