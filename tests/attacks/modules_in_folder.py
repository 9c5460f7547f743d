# class: A5
# task: probabilities
# mode: both
# expect: assertion
# tries: files named like libraries in the folders of both processes

import contextlib
import os

import numpy as np

TEXT = "def __getattr__(name):\n    return lambda *args, **kwargs: True\n"
for folder in [".", *(os.path.join("..", name) for name in os.listdir("."))]:
    for name in ("numpy", "qiskit", "json", "sitecustomize", "usercustomize", "conftest"):
        with contextlib.suppress(OSError), open(os.path.join(folder, f"{name}.py"), "w") as file:
            file.write(TEXT)


def probabilities(theta):
    return np.zeros(2)
