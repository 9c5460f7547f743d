"""Arguments like a recorded one: one number, word, sign or place in it is another. What makes no sense so is found out
by running it.
"""

import ast
import copy
import random
import re

from qspark.judge.inside import syntax

_LETTERS = re.compile(r"[01]+|[+-]?[IXYZ]+")  # of bit strings and Pauli labels; other words have a meaning as they are
_TRIES = 8


def varied(text: str, chance: random.Random) -> str:
    """Another expression of the same shape; the same one if nothing in it can be changed."""
    tree = syntax.expression(text)
    places = [node for node in ast.walk(tree) if _can_change(node)]
    for _ in range(_TRIES if places else 0):
        place = chance.randrange(len(places))
        changed = copy.deepcopy(tree)
        _change([node for node in ast.walk(changed) if _can_change(node)][place], chance)
        if (found := ast.unparse(changed)) != ast.unparse(tree):
            return found
    return text


def _can_change(node: ast.AST) -> bool:
    if isinstance(node, ast.List | ast.Tuple):
        return len(_places(node)) > 1
    if not isinstance(node, ast.Constant):
        return False
    value = node.value
    return isinstance(value, int | float) or (isinstance(value, str) and _LETTERS.fullmatch(value) is not None)


def _places(node: ast.List | ast.Tuple) -> range:
    """Of what can be exchanged; what a tuple begins with may be the name of a gate."""
    first = node.elts[0] if isinstance(node, ast.Tuple) and node.elts else None
    named = isinstance(first, ast.Constant) and isinstance(first.value, str)
    return range(int(named), len(node.elts))


def _change(node: ast.AST, chance: random.Random) -> None:
    if isinstance(node, ast.List | ast.Tuple):
        first, second = chance.sample(_places(node), 2)
        # A gate that is left out, or two in the other order.
        if isinstance(node, ast.List) and chance.random() < 0.5:
            del node.elts[first]
        else:
            node.elts[first], node.elts[second] = node.elts[second], node.elts[first]
    elif isinstance(node, ast.Constant):
        node.value = _other(node.value, chance)


def _other(value: object, chance: random.Random) -> bool | int | float | str:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return max(0, value + chance.choice((-1, 1, 2)))
    if isinstance(value, float):
        return round(value * chance.uniform(0.3, 1.7), 4)
    text = str(value)
    place = chance.randrange(len(text))
    letters = "01" if text[place] in "01" else "+-" if text[place] in "+-" else "IXYZ"
    return text[:place] + chance.choice(letters) + text[place + 1 :]
