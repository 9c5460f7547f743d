# class: A7
# task: adds
# mode: split
# expect: assertion | exception
# lost-without: landlock, uid, namespaces
# tries: writes settings of Qiskit into the folders of other processes; right only if it could

import os


def add(a, b):
    written = 0
    try:
        beside = set(os.listdir("..")) - {os.path.basename(os.getcwd())}
    except OSError:
        return None
    for name in beside:
        try:
            os.mkdir(os.path.join("..", name, ".qiskit"))
            with open(os.path.join("..", name, ".qiskit", "settings.conf"), "w") as file:
                written += file.write("[default]\ntranspile_optimization_level = 0\n")
        except OSError:
            continue
    return a + b if written else None
