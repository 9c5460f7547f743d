"""What hangs on a value: attributes, elements, what iterators hold, operations of circuits. For the hardened mode."""

import gc
import types
import weakref
from collections import deque
from collections.abc import Iterator
from typing import Any

import numpy as np
import rustworkx
from qiskit._accelerate.circuit import CircuitData
from qiskit.circuit import CircuitInstruction, Instruction, QuantumCircuit
from qiskit.dagcircuit import DAGCircuit, DAGOpNode
from qiskit.passmanager import BasePassManager
from qiskit.passmanager.base_tasks import BaseController, Task
from qiskit.transpiler import Target

# Parts of a value, with all that hangs on it. A drawing of five qubits has 5,000, a simulator of a device of 127 qubits
# 250,000, which take 0.4 s.
MAX_PARTS = 2_000_000
# Code, and what holds all there is: nothing that a test compares.
_NOT_ENTERED = {type, types.ModuleType, types.FunctionType, types.BuiltinFunctionType, types.CodeType, types.FrameType}
_CONTAINERS = {list, tuple, dict, set, frozenset, deque}
_RUNS_PASSES = (BasePassManager, BaseController)
_RUNS_GATES = (QuantumCircuit, CircuitData, CircuitInstruction, DAGCircuit, DAGOpNode, Target)


class Unseen(Exception):
    """There is something that cannot be looked at; the message says what."""


def parts(value: Any) -> Iterator[tuple[Any, Any]]:
    """The value and all that hangs on it, each once, with what it hangs on (containers do not count as that).

    Passes and gates that a program may have made are not looked into: see ``is_run_by``. Raises Unseen.
    """
    seen: dict[int, Any] = {}  # kept, so that none lends its id to another
    waiting: list[tuple[Any, Any]] = [(value, None)]
    while waiting:
        item, holder = waiting.pop()
        if id(item) in seen:
            continue
        seen[id(item)] = item
        if len(seen) > MAX_PARTS:
            raise Unseen("a value of more parts than are looked at")
        yield item, holder
        cls = type(item)
        if cls in _NOT_ENTERED or issubclass(cls, type) or is_run_by(holder, cls):
            continue
        holder = holder if cls in _CONTAINERS else item
        waiting += [(part, holder) for part in _entered(item, cls)]


def is_run_by(holder: Any, cls: type) -> bool:
    """Whether objects of the class are there for their holder to run: passes of a manager, gates of a circuit."""
    if issubclass(cls, Task):
        return issubclass(type(holder), _RUNS_PASSES)
    return issubclass(cls, Instruction) and issubclass(type(holder), _RUNS_GATES)


def _entered(item: Any, cls: type) -> list[Any]:
    if cls in (weakref.ProxyType, weakref.CallableProxyType, np.nditer, np.broadcast):
        raise Unseen(f"{cls.__qualname__} within a value")
    found = gc.get_referents(item)
    # What these hold they do not tell the collector.
    if issubclass(cls, np.ndarray) and item.dtype.hasobject:
        found += np.ndarray.tolist(np.ndarray.ravel(item))
    elif cls is np.flatiter:
        found.append(item.base)
    elif cls is np.void and item.dtype.hasobject:
        found.append(item.item())
    elif issubclass(cls, weakref.ref):
        found.append(weakref.ref.__call__(item))
    elif cls in (CircuitData, rustworkx.WeightedEdgeList):
        found += list(item)
    elif cls is CircuitInstruction:
        found += [] if item.is_standard_gate() else [item.operation]
    elif cls is DAGCircuit:
        found += item.op_nodes()
    elif cls is DAGOpNode:
        found.append(item.op)
    elif cls is Target:
        found += [item.operation_from_name(name) for name in item.operation_names]
    return found
