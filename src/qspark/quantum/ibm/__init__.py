"""An offline stand-in for IBM's quantum services, with the real client on top and real calibration data below.

After :func:`install`, ``QiskitRuntimeService()`` and ``qiskit_ibm_transpiler`` work without account and without
network. It runs inside the interpreter that judges programs: standard library and Qiskit packages only.
"""

from qspark.quantum.ibm.backends import backend_by_name

__all__ = ["backend_by_name", "install"]

_installed = False


def install(*, retired_channel: bool = True) -> None:
    """Answer IBM's clients in this process, and in what it forks, from the shipped snapshots. Calling again is idle.

    Starts no thread, runs no simulator and builds no pass manager. From here on ``requests`` reaches no network: other
    hosts raise ``requests.exceptions.ConnectionError``. With ``retired_channel``, ``channel="ibm_quantum"``, which IBM
    switched off in 2025, means ``"ibm_quantum_platform"`` and warns; without, the client refuses it.

    Raises ModuleNotFoundError where ``qiskit-ibm-runtime`` is not installed.
    """
    global _installed
    if not _installed:
        from qspark.quantum.ibm import client

        client.install(client.Cloud(), retired_channel=retired_channel)
        _installed = True
