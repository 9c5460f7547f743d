"""From a docstring to what is asked: the part that says what is wanted, in plain words.

And what nobody who reads only that could know: what is drawn by chance, and numbers that only the code holds. Of a
hundred mined tasks that were solved from their prompts alone, six had one of these, and none of the six was solved.
"""

import ast
import re

from qspark.data.scope import Dropped

MIN_WORDS = 6  # of the first paragraph of a docstring
ENOUGH_WORDS, LEAST_WORDS = 16, 3  # of the whole, and of the first paragraph, where the rest says more
_SECTIONS = re.compile(
    r"^\s*(References?|Examples?|\.\. (code|jupyter|plot|note|seealso|parsed|testcode|figure|image)|>>> |See Also"
    r"|\*\*(References?|Examples?)|Raises?\b|\.\. \[)",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r":(?:py:)?(?:class|func|meth|math|mod|attr|obj|ref|doc|exc|data|cite\w*):`~?\.?([^`<]+?)(?:\s*<[^>]*>)?`"
)
_CHANCE = re.compile(r"\b(default_rng|RandomState|getrandbits|rng|seed)\b|\brandom\.|\brandom_\w+\(")
_TOLERANCE = 1e-4  # smaller numbers are seldom part of an answer
_EIGHTH = 8  # multiples of an eighth are what formulas are made of
# Short forms of names, and the words that a docstring has for them.
_MEANS = {
    **dict.fromkeys(("num", "n"), "number"),
    **dict.fromkeys(("qc", "circ"), "circuit"),
    **dict.fromkeys(("op", "ops"), "operator"),
    **dict.fromkeys(("prob", "probs"), "probabilit"),
    **dict.fromkeys(("coeff", "coeffs"), "coefficient"),
    "idx": "index",
    "mat": "matrix",
    "obs": "observable",
    "params": "parameter",
    "func": "function",
    "dim": "dimension",
    "vec": "vector",
}


def asked(docstring: str) -> str:
    """What of a docstring says what is wanted: examples, references and notes left out, markup made plain."""
    kept = [block for block in docstring.split("\n\n") if not _SECTIONS.match(block)]
    text = _ROLE.sub(r"\1", "\n\n".join(kept))
    return text.replace("``", "`").replace('"""', "'''").strip()


def must_say_enough(text: str, arguments: ast.arguments) -> None:
    """Raises Dropped for what is asked too vaguely."""
    if not text.isascii() and text != text.encode("utf-8", "replace").decode():
        raise Dropped("a docstring with half a character in it")
    first, whole = len(text.split("\n\n")[0].split()), len(text.split())
    if first < MIN_WORDS and (first < LEAST_WORDS or whole < ENOUGH_WORDS):
        raise Dropped("a docstring that says too little")
    for argument in arguments.args:
        if not re.search(rf"\b{re.escape(argument.arg)}\b", text) and not _speaks(argument, text):
            raise Dropped("a parameter that the docstring does not name")


def must_hide_nothing(said: str, code: str) -> None:
    """``code``: all that is executed, without docstrings. Raises Dropped."""
    if _CHANCE.search(code):
        raise Dropped("chance decides its result")
    constants = [node.value for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Constant)]
    for number in constants:
        uncommon = type(number) is float and abs(number) > _TOLERANCE and number * _EIGHTH % 1
        if uncommon and repr(number) not in said:
            raise Dropped("a number that the docstring does not give")


def _speaks(argument: ast.arg, text: str) -> bool:
    """Whether a parameter with a type is told of in the words that its name is made of."""
    words = [word for word in argument.arg.lower().split("_") if word and not word.isdigit()]
    said = text.lower()
    return argument.annotation is not None and all(
        len(stem := _MEANS.get(word, word.rstrip("s"))) > 2 and stem in said for word in words
    )


def described_type(name: str, docstring: str) -> str:
    """The type that a docstring in Google's, numpy's or Sphinx's style gives for a parameter."""
    match = re.search(
        rf"^\s*{re.escape(name)}\s*(?:\((?P<google>[^)]*)\)\s*:|:\s*(?P<numpy>[\w\[\], .|]+)$)"
        rf"|:param\s+(?P<before>[\w\[\], .|]+?)\s+{re.escape(name)}:|:type\s+{re.escape(name)}:\s*(?P<sphinx>\S.*)",
        docstring,
        re.MULTILINE,
    )
    return next((found.strip() for found in match.groups() if found), "") if match else ""
