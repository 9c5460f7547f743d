"""The devices of the stand-in: calibration snapshots that ``qiskit-ibm-runtime`` ships for its fake backends.

Each snapshot is what IBM's service once answered for a real device: a configuration (``conf_*.json``) and the
calibration data of one day (``props_*.json``). They are handed on as they lie there, with one word added, see
:func:`_with_dynamic_circuits`.
"""

import importlib.util
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Device:
    """One device. ``pending_jobs`` is fixed: the device's place in the alphabet of names, counted from 0."""

    name: str
    qubits: int
    processor_type: dict[str, Any]
    backend_version: str
    default_rep_delay: float  # microseconds between two shots
    pending_jobs: int
    configuration: bytes  # JSON
    properties_file: Path

    def properties(self) -> bytes:
        """The calibration data, JSON."""
        return self.properties_file.read_bytes()

    def calibrated(self) -> datetime:
        """When the snapshot was taken."""
        return datetime.fromisoformat(json.loads(self.properties())["last_update_date"])


@cache
def devices() -> Mapping[str, Device]:
    """Every served device by name, in the order of the names.

    Served is what IBM Quantum Platform offers today: machines with at least 100 qubits that run dynamic circuits.
    Smaller and older devices of the snapshots were retired before the platform opened; the service does not know them.
    """
    configurations: dict[str, tuple[dict[str, Any], Path]] = {}
    for path in _folder().glob("*/conf_*.json"):
        configuration = json.loads(path.read_bytes())
        name = configuration["backend_name"]
        real = name.startswith("ibm_")  # renamed or invented snapshots are called alt_... and fake_...
        if real and configuration["n_qubits"] >= 100 and "qasm3" in (configuration.get("supported_features") or []):
            configurations[name] = configuration, path.with_name(path.name.replace("conf_", "props_", 1))
    return {
        name: Device(
            name=name,
            qubits=configuration["n_qubits"],
            processor_type=configuration["processor_type"],
            backend_version=configuration["backend_version"],
            default_rep_delay=configuration["default_rep_delay"],
            pending_jobs=place,
            configuration=json.dumps(_with_dynamic_circuits(configuration)).encode(),
            properties_file=properties,
        )
        for place, (name, (configuration, properties)) in enumerate(sorted(configurations.items()))
    }


def _folder() -> Path:
    spec = importlib.util.find_spec("qiskit_ibm_runtime")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("qiskit-ibm-runtime is not installed in this interpreter")
    return Path(spec.origin).parent / "fake_provider" / "backends"


def _with_dynamic_circuits(configuration: dict[str, Any]) -> dict[str, Any]:
    # The service renamed the feature after these snapshots were taken, and the client filters by the new word;
    # the client's own local service reads "qasm3" as "runs dynamic circuits" too.
    features = configuration["supported_features"]
    if "dynamic_circuits" in features:
        return configuration
    return configuration | {"supported_features": [*features, "dynamic_circuits"]}
