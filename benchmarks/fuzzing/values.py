"""Expressions that build weird values, as source text.

What they are built from lies in ``corpus/``, one expression a line. A value may need statements in front of it; those
go to the ``Draft`` that is being written.
"""

import random
from collections.abc import Callable
from functools import cache
from pathlib import Path

IMPORTS = """\
import asyncio, builtins, collections, ctypes, dataclasses, datetime, decimal, enum, fractions, functools, gc
import io, itertools, json, math, operator, os, random, re, signal, socket, struct, sys, threading, time, types, weakref
import networkx, numpy as np, rustworkx, scipy.sparse
from qiskit import *
from qiskit.circuit import *
from qiskit.circuit.classical import expr
from qiskit.circuit.library import *
from qiskit.primitives import *
from qiskit.quantum_info import *
from qiskit.result import *
from qiskit.transpiler import CouplingMap, Layout, Target
"""


@cache
def items(name: str) -> list[str]:
    """The lines of ``corpus/NAME.txt``."""
    return (Path(__file__).parent / "corpus" / f"{name}.txt").read_text(encoding="utf-8").splitlines()


class Draft:
    """A program in the making: a source of chance, definitions, and names that are free."""

    def __init__(self, rng: random.Random, arguments: list[str]) -> None:
        self.rng = rng
        self.arguments = arguments
        self.head: list[str] = []  # statements before the entry point
        self.body: list[str] = []  # statements in it
        self._names = 0

    def name(self) -> str:
        self._names += 1
        return f"v{self._names}"

    def let(self, *lines: str) -> str:
        """Statements in the body around a fresh name, written as ``@``; returns the name."""
        name = self.name()
        self.body += [line.replace("@", name) for line in lines]
        return name

    def value(self, depth: int = 3) -> str:
        kinds: list[Callable[[Draft, int], str]] = [_plain, _numpy, _odd, _library]
        if depth > 0:
            kinds += [_container, _container, _cyclic, _circuit]
        return self.rng.choice(kinds)(self, depth)


SHAPES = ["()", "(0,)", "(1,)", "(2,)", "(2, 2)", "(0, 3)", "(3, 0)", "(4, 4)", "(1,) * 32", "(1,) * 64", "(100000,)"]
ARRAYS = [
    "np.zeros({s}, dtype={d!r})",
    "np.empty({s}, dtype={d!r})",
    "np.asfortranarray(np.zeros({s}, dtype={d!r}))",
    "np.zeros({s}, dtype={d!r})[..., ::-1]",
    "np.ma.masked_all({s}, dtype={d!r})",
    "np.zeros({s}, dtype={d!r}).view(np.recarray)",
    "np.broadcast_to(np.zeros((), dtype={d!r}), {s})",
    "np.zeros({s}, dtype={d!r}).flat",
    "np.zeros((), dtype={d!r})[()]",
    "np.dtype({d!r})",
    "np.array([np.zeros({s}, dtype={d!r}), None], dtype=object)",
]


def _plain(draft: Draft, depth: int) -> str:
    return draft.rng.choice(items("plain"))


def _odd(draft: Draft, depth: int) -> str:
    return f"({draft.rng.choice(items('odd'))})"


def _numpy(draft: Draft, depth: int) -> str:
    if draft.rng.random() < 0.3:
        return draft.rng.choice(items("numpy"))
    return draft.rng.choice(ARRAYS).format(s=draft.rng.choice(SHAPES), d=draft.rng.choice(items("dtypes")))


def _library(draft: Draft, depth: int) -> str:
    return draft.rng.choice(items("library"))


def _container(draft: Draft, depth: int) -> str:
    rng = draft.rng
    inner = [
        rng.choice(draft.arguments) if rng.random() < 0.15 else draft.value(depth - 1) for _ in range(rng.randrange(4))
    ]
    items = ", ".join(inner)
    return rng.choice(
        [
            f"[{items}]",
            f"({items}{',' if inner else ''})",
            "{" + ", ".join(f"{number}: {item}" for number, item in enumerate(inner)) + "}",
            f"dict.fromkeys(['00', '11', 0, (1,)], [{items}])",
            f"collections.deque([{items}])",
            f"collections.OrderedDict(enumerate([{items}]))",
            f"iter([{items}])",
            f"np.array([{items}] + [None], dtype=object)",
            f"types.SimpleNamespace(x=[{items}])",
            f"{{*map(str, [{items}])}}",
        ]
    )


def _cyclic(draft: Draft, depth: int) -> str:
    inner = draft.value(depth - 1)
    return draft.let(
        *draft.rng.choice(
            [
                ["@ = []", f"@ += [@, {inner}]"],
                ["@ = {}", "@['00'] = @", f"@[0] = {inner}"],
                ["@ = ([],)", "@[0].append(@)"],
                ["@ = np.array([None, 1], dtype=object)", "@[0] = @"],
                [f"@ = {inner}", "for _ in range(180): @ = [@]"],
                [f"@ = {inner}", "for _ in range(100_000): @ = (@,)"],
                ["@ = 'x'", "for _ in range(40): @ = (@, @)"],  # 2**40 leaves, none of them aliased
                ["@ = []", "for _ in range(40): @ = [@, @]"],
                ["@ = ValueError('x')", "@.args = (@,)", "@.__cause__ = @"],
                [f"@ = [{inner}] * 1000", "@ = [@] * 1000"],
                ["@ = list(range(300_000))"],
                ["@ = {str(k): k for k in range(100_000)}"],
                ["@ = QuantumCircuit(1)", "@.metadata = {'self': @}"],
                ["@ = rustworkx.PyGraph()", "@.add_node(@)"],
                ["@ = networkx.Graph()", "@.add_node(1, g=@)"],
            ]
        )
    )


ANGLES = ["0.5", "np.pi", "1e-300", "float('nan')", "Parameter('t')", "Parameter('t') / 3", "5", "1j.real"]
FLOW = [
    "with {n}.if_test((0, 1)):",
    "with {n}.if_test(expr.bit_and({n}.clbits[0], {n}.clbits[1])):",
    "with {n}.while_loop((1, 0)):",
    "with {n}.for_loop(range(3)):",
    "with {n}.for_loop([1, 5, 2]):",
]
AFTER = [
    "{n}.metadata = {{'x': object()}}",
    "{n}.metadata = {{'x': [1, {{}}]}}",
    "{n}.name = '\\ud800'",
    "{n}.global_phase = Parameter('g')",
    "{n}.global_phase = float('nan')",
    "{n} = {n}.inverse() if not {n}.clbits else {n}",
    "{n} = {n}.to_gate() if False else {n}.to_instruction()",
    "{n} = [{n}] * 50",
    "{n} = {n}.repeat(2)",
    "{n} = {n}.draw()",
    "{n} = {n}.data",
    "{n}._data = []",
    "{n}.data = []",
    "{n} = QuantumCircuit(5000)",
    "{n} = QuantumCircuit(4096); {n}.h(range(4096))",
    "{n}.qregs = []",
    "del {n}._data",
    "{n}.__class__ = type('Q', (QuantumCircuit,), {{'__eq__': lambda s, o: True}})",
]


def _circuit(draft: Draft, depth: int) -> str:
    rng = draft.rng
    name = draft.name()
    draft.body.append(f"{name} = QuantumCircuit(3, 3)")
    for _ in range(rng.randrange(6)):
        qubit = rng.randrange(3)
        places = {"q": qubit, "r": (qubit + 1) % 3, "c": rng.randrange(3)}
        call = rng.choice(items("gates")).format(a=rng.choice(ANGLES), **places)
        flow = rng.random() < 0.2 and "measure_all" not in call and "add_" not in call
        if flow:
            draft.body.append(rng.choice(FLOW).format(n=name))
        draft.body.append(f"{'    ' if flow else ''}{name}.{call}")
    if rng.random() < 0.4:
        draft.body.append(rng.choice(AFTER).format(n=name))
    return name
