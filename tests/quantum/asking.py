"""An interpreter of an environment that answers questions about code: for properties with many examples."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

SOURCE = Path(__file__).parents[2] / "src"
SERVER = """
import json, sys, traceback
sys.path.insert(0, sys.argv[1])
import numpy as np
from qiskit import QuantumCircuit
from qiskit.primitives import BitArray
from qiskit.quantum_info import *
from qspark.quantum.branches import distribution, follow
from qspark.quantum.circuits import Unclear, circuits_difference
from qspark.quantum.distributions import samples_difference
from qspark.quantum.equality import difference
def built(qubits, gates, clbits=0):
    circuit = QuantumCircuit(qubits, clbits)
    for name, angles, on in gates:
        getattr(circuit, name)(*angles, *on)
    return circuit
for line in sys.stdin:
    scope = dict(globals())
    try:
        exec(json.loads(line), scope)
        answer = [True, scope["answer"]]
    except Exception:
        answer = [False, traceback.format_exc()]
    print(json.dumps(answer), flush=True)
"""


class Asking:
    """One process; each question runs in fresh names."""

    def __init__(self, python: str) -> None:
        environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
        command = [python, "-c", SERVER, str(SOURCE)]
        self.process = subprocess.Popen(
            command, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def __call__(self, code: str) -> Any:
        """What ``code`` leaves in ``answer``."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps(code) + "\n")
        self.process.stdin.flush()
        good, answer = json.loads(self.process.stdout.readline())
        assert good, answer
        return answer

    def value(self, expression: str) -> Any:
        return self(f"answer = {expression}")

    def close(self) -> None:
        self.process.communicate()
