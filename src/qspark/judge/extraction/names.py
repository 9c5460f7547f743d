"""Giving a program the names that it uses and that stand elsewhere: in the prompt, in other blocks of the answer."""

import ast
from collections.abc import Sequence
from dataclasses import dataclass

from qspark.judge.extraction.source import bound_by, fault, names, parse, segment

_ROUNDS = 8  # helpers that need helpers that need helpers ...


@dataclass(frozen=True)
class Provider:
    """Code beside the program. Trusted or not makes no difference: it runs where the program runs."""

    tree: ast.Module
    lines: list[str]
    label: str

    @classmethod
    def of(cls, source: str, label: str, without: str = "") -> "Provider | None":
        """What the source provides, ``without`` the binding of one name; None when it does not parse."""
        tree = parse(source)
        if tree is None:
            return None
        tree.body = [statement for statement in tree.body if without not in bound_by(statement)]
        return cls(tree, source.split("\n"), label)

    def choose(self, lacking: frozenset[str]) -> list[ast.stmt]:
        """The statements that bind names that are lacking: imports and definitions one by one, else all there are."""
        chosen = [statement for statement in self.tree.body if bound_by(statement) & lacking]
        if all(isinstance(statement, _SINGLE) for statement in chosen):
            return chosen
        # A value that other statements go on to change: the names alone would be half of it.
        return self.tree.body


def _stars(tree: ast.Module | None) -> dict[str | None, ast.stmt]:
    """The imports of everything, by module."""
    nodes = [node for node in tree.body if isinstance(node, ast.ImportFrom)] if tree else []
    return {node.module: node for node in nodes if node.names[0].name == "*"}


_SINGLE = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def supply(source: str, entry_point: str, providers: Sequence[Provider]) -> tuple[str, list[str]]:
    """The program with what it lacks in front, and the labels of where that came from.

    Nothing is added that the program binds itself. The first of the providers that binds a name provides it; what is
    found nowhere is left to fail at run time, as it would have.
    """
    chosen: dict[int, list[ast.stmt]] = {}
    known = set(_stars(parse(source)))
    whole = source
    for _ in range(_ROUNDS):
        lacking = names(whole, entry_point).lacking
        added = False
        for index, provider in enumerate(providers):
            if not lacking:
                break
            new = [node for node in provider.choose(lacking) if node not in chosen.get(index, [])]
            if new:
                chosen[index] = chosen.get(index, []) + new
                lacking -= frozenset().union(*map(bound_by, new))
                added = True
        if lacking and not added:
            for index, provider in enumerate(providers):
                stars = [node for module, node in _stars(provider.tree).items() if module not in known]
                if stars:
                    known.update(_stars(provider.tree))
                    chosen[index] = chosen.get(index, []) + stars
                    added = True
        if not added:
            break
        whole = _insert(source, [_text(providers[index], nodes) for index, nodes in sorted(chosen.items())][::-1])
    if whole is source or fault(whole):
        return source, []
    return whole, [providers[index].label for index in sorted(chosen)]


def _text(provider: Provider, nodes: list[ast.stmt]) -> str:
    return "\n".join(segment(provider.lines, node) for node in sorted(nodes, key=lambda node: node.lineno))


def _insert(source: str, parts: list[str]) -> str:
    """The parts before the program's first statement, but after its docstring and ``from __future__`` imports."""
    tree = parse(source)
    after = 0
    for index, node in enumerate(tree.body if tree else []):
        docstring = index == 0 and isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        future = isinstance(node, ast.ImportFrom) and node.module == "__future__"
        if not (docstring or future):
            break
        after = node.end_lineno or 0
    lines = source.split("\n")
    return "\n".join([*lines[:after], *parts, *lines[after:]])
