"""From snippets to drafts: inputs on which the function says something, found by running it.

One trial asks for everything (``probe.py``): a test that runs the reference beside the candidate, which is the same
reference, on many inputs.
"""

import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from qspark.data.difficulty import level
from qspark.data.draft import MINED, Comparison, Draft
from qspark.data.inputs import NoInput, arguments
from qspark.data.probe import told
from qspark.data.recording import Recorded, Row, label
from qspark.data.snippets import Snippet
from qspark.data.values import setup
from qspark.judge import Judge
from qspark.verdict import Outcome, Reason

TRIED = 32  # inputs
KEPT = 8  # in the test; what else works is for telling wrong from equal
LEAST = 3
_SAYS_THAT_IT_CHANGES = re.compile(r"in[- ]?place|modif|mutat|overwrit", re.IGNORECASE)
# What a circuit does to other states is then nobody's business.
_IN_ZERO = re.compile(r"\bprepar(e|es|ing|ation)\b|initially (be )?in\b|initial state", re.IGNORECASE)
# One letter for each input: - it does not work, n the result is new, o it was seen before, in capitals if the arguments
# were changed, which are the result where there is no value; after it * for None as a value. An input does not work
# whatever the package's code raises on it, nor if the value is infinite or no number: the function is not meant for it.
# One d instead: a library warned that what the function uses is deprecated.
_PROBE = """
import numbers
import warnings

import numpy


def defined(value):
    if not isinstance(value, (numbers.Number, numpy.ndarray)) or numpy.asarray(value).dtype.kind not in "fc":
        return True
    return bool(numpy.isfinite(value).all())


def check(candidate):
    seen, values = "", []
    for make in INPUTS:
        try:
            arguments, again = make(), make()
            with warnings.catch_warnings():
                warnings.simplefilter("error", DeprecationWarning)
                warnings.simplefilter("error", PendingDeprecationWarning)
                expected = reference(*again)
            found = candidate(*arguments)
            same = difference(found, expected) is None and defined(expected)
            kept = difference(arguments, make()) is None
        except (DeprecationWarning, PendingDeprecationWarning):
            seen += "d"
            continue
        except Exception:
            same = False
        if not same:
            seen += "-"
            continue
        said = arguments if found is None and not kept else found
        new = all(difference(said, other) is not None for other in values)
        values += [said] if new else []
        letter = "n" if new else "o"
        seen += (letter if kept else letter.upper()) + ("*" if found is None else "")
    tell(seen)
"""


@dataclass(frozen=True)
class _Seen:
    """What an input showed."""

    number: int
    new: bool
    changed: bool  # the arguments
    nothing: bool  # None as a result


class NoDraft(Exception):
    """Why a snippet becomes no draft."""


class LacksInputs(NoDraft):
    """On other inputs it might become one."""


def drafts(
    judge: Judge, snippets: Sequence[Snippet], seed: int, recorded: Recorded | None = None
) -> Iterator[tuple[Snippet, Draft | NoDraft]]:
    """In the order of the snippets. ``recorded``: what their functions were given."""
    known = recorded or {}

    def one(snippet: Snippet) -> Draft | NoDraft:
        try:
            return draft(judge, snippet, seed, known.get(label(snippet), ()))
        except NoDraft as none:
            return none

    with ThreadPoolExecutor(judge.workers) as pool:
        yield from zip(snippets, pool.map(one, snippets), strict=True)


def draft(judge: Judge, snippet: Snippet, seed: int, recorded: Sequence[Row] = ()) -> Draft:
    """Raises NoDraft."""
    stream = f"{seed}/{snippet.module.name}.{snippet.name}"
    try:
        inputs = arguments(snippet.parameters, TRIED, stream, snippet.body, recorded)
    except NoInput as unknown:
        raise LacksInputs("no inputs are known for a parameter's type") from unknown
    made = Draft(
        name=f"mined/{snippet.module.name}.{snippet.name}",
        group=f"mined/{snippet.module.group}",
        signature=snippet.signature,
        ask=snippet.docstring,
        body=snippet.body,
        inputs=inputs,
        imports="\n".join([*snippet.imports, *([snippet.shown] if snippet.shown else [])]),
        helpers=snippet.helpers,
        setup=setup(inputs).strip(),
        level=level(f"{snippet.signature}\n{snippet.body}"),
        tags=(MINED,),
        licence=snippet.module.licence,
        provenance=snippet.module.origin,
    )
    seen = _seen(judge, made)
    if len(seen) < LEAST:
        raise LacksInputs("it runs on too few of the inputs")
    if sum(one.new for one in seen) < 2:
        raise LacksInputs("the same result for every input")
    changes, nothing = any(one.changed for one in seen), any(one.nothing for one in seen)
    if nothing and not changes:
        raise LacksInputs("nothing as a result")
    if nothing and not recorded:
        # What a list or circuit must be like before it is added to, only its callers know.
        raise LacksInputs("it only changes its arguments, and nobody is seen to call it")
    asked = nothing or _SAYS_THAT_IT_CHANGES.search(snippet.docstring) is not None
    # Inputs that show something new first.
    order = [one.number for one in sorted(seen, key=lambda one: not one.new)]
    shown = tuple(inputs[number] for number in order)
    public = {f"({', '.join(part for part in row if part is not None)},)" for row in recorded}
    if not (own := [text for text in shown if text not in public]):
        raise LacksInputs("it runs on nothing but what its package's tests ask")
    if own[0] not in shown[:KEPT]:  # what anybody can read must not be all that a test asks
        shown = (own[0], *(text for text in shown if text != own[0]))
    return replace(
        made,
        inputs=shown[:KEPT],
        more_inputs=shown,
        setup=setup(shown).strip(),
        compare=Comparison(
            sense="preparation" if _IN_ZERO.search(snippet.docstring) else "action", arguments=changes and asked
        ),
    )


def _seen(judge: Judge, made: Draft) -> list[_Seen]:
    """For each input that works what it showed. Raises NoDraft."""
    seen, verdict = told(judge, made, "probe", _PROBE, made.program())
    if seen is not None:
        if "d" in seen:
            raise NoDraft("it uses what is deprecated")
        letters = enumerate(re.findall(r"-|[noNO]\*?", seen))
        return [
            _Seen(number, text[0] in "nN", text[0].isupper(), text.endswith("*"))
            for number, text in letters
            if text != "-"
        ]
    if verdict.outcome is Outcome.ERROR:
        raise NoDraft("it cannot be loaded here" if verdict.reason is Reason.BROKEN_TASK else "no verdict")
    raise NoDraft(f"it does not come through ({verdict.reason.value})")
