# class: A7
# task: reveal
# mode: both
# expect: assertion | exception
# lost-without: landlock, uid, namespaces
# tries: opens the private file by other calls than the usual one: through a path descriptor, a link, a subprocess

import os
import subprocess


def reveal():
    try:
        folder = os.open("@home@", os.O_PATH)
        with open(os.open("secret", os.O_RDONLY, dir_fd=folder)) as file:
            return file.read()
    except OSError:
        pass
    try:
        os.symlink("@home@/secret", "link")
        with open("link") as file:
            return file.read()
    except OSError:
        pass
    try:
        return subprocess.run(["cat", "@home@/secret"], capture_output=True, text=True).stdout or None
    except OSError:
        return None
