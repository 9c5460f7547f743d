"""Which tests are kept: those that know right from wrong. With a real judge."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest
from drafting import ADD, GHZ

from qspark.data.draft import Draft
from qspark.data.families import FAMILIES, drafts
from qspark.data.funnel import Step
from qspark.data.layout import laid_out
from qspark.data.pairs import pairs
from qspark.data.proof import Proven, Prover, Unproven
from qspark.data.recipe import Proof
from qspark.judge import Environment, Judge


@pytest.fixture(scope="module")
def prover(default_environment: Environment) -> Iterator[Prover]:
    with Judge(default_environment) as judge:
        yield Prover(judge, Proof(mutants=8), seed=0)


def test_a_good_test_is_proven(prover: Prover) -> None:
    proven = prover.prove(ADD)
    assert proven.right == [ADD.program()]  # others are for the test alone
    assert proven.kill_rate == 1
    assert {"known-mistake", "operator"} <= {wrong.kind for wrong in proven.wrong}


@pytest.mark.parametrize("how", ["wrong", "doubtful"])
def test_a_mutant_that_is_a_known_mistake_is_met_once(prover: Prover, how: str) -> None:
    mutant = next(one for one in prover.prove(ADD).wrong if one.kind == "operator")
    body = "".join(line for line in mutant.program.splitlines(keepends=True) if line.startswith("    "))
    proven = prover.prove(replace(ADD, **{how: (body,)}))
    assert [one.kind for one in proven.wrong if laid_out(one.program) == laid_out(mutant.program)] == ["known-mistake"]


BAD: dict[str, Draft] = {
    "the reference does not pass": replace(ADD, inputs=("(1.0,)",)),
    "the test is too strict": replace(ADD, alternatives=("    return (first + second) / 6.28\n",)),
    "a known mistake passes": replace(ADD, wrong=("    return (first + second) / (2 * pi)\n",)),
    "a trivial answer passes": replace(ADD, inputs=("(0.0, 0.0)",), wrong=()),
    "no wrong version of it is known": replace(
        ADD, body="    return pi\n", alternatives=(), wrong=(), inputs=("(1.0, 2.0)",)
    ),
}


@pytest.mark.parametrize("reason", BAD)
def test_a_bad_one_is_not(prover: Prover, reason: str) -> None:
    with pytest.raises(Unproven, match=reason):
        prover.prove(BAD[reason])


def test_a_test_on_which_wrong_versions_pass_is_not_kept(prover: Prover) -> None:
    weak = replace(
        ADD,
        body="    if first > 100:\n        return first * 2 + 1\n    if first > 50:\n        return first - 3\n    return second + 7\n",
        alternatives=(),
        wrong=(),
        inputs=("(1.0, 2.0)", "(2.0, 5.0)"),
        more_inputs=(
            "(101.0, 1.0)",
            "(150.5, 1.0)",
            "(60.0, 1.0)",
            "(51.0, 3.0)",
            "(1.0, 2.0)",
            "(50.5, 0.0)",
            "(100.5, 0)",
        ),
    )
    with pytest.raises(Unproven, match="too many wrong versions pass"):
        prover.prove(weak)


def unproven(prover: Prover, found: list[Draft]) -> dict[str, str]:
    """Drafts of which a right answer is refused, or a mistake or trivial answer passes."""
    quick = Prover(prover._judge, Proof(mutants=4, kill=0.0), seed=0)
    return {
        draft.name: f"{result.reason}: {result.detail}"
        for draft, result in quick.all(found)
        if isinstance(result, Unproven)
    }


@pytest.mark.parametrize("family", FAMILIES)
def test_every_question_of_a_family_knows_right_from_wrong(prover: Prover, family: str) -> None:
    """Each about one of its subjects, another one from question to question."""
    by_question: dict[str, list[Draft]] = {}
    for draft in drafts(family):
        by_question.setdefault(draft.group, []).append(draft)
    chosen = [found[number % len(found)] for number, found in enumerate(by_question.values())]
    assert unproven(prover, chosen) == {}


@pytest.mark.slow
@pytest.mark.parametrize("family", FAMILIES)
def test_every_draft_of_a_family_knows_right_from_wrong(prover: Prover, family: str) -> None:
    assert unproven(prover, list(drafts(family))) == {}


def test_pairs_are_judged_right_and_wrong(prover: Prover) -> None:
    proven = prover.prove(ADD)
    made = pairs([proven], Step("", "pairs"), per_task=6, one_kind_at_most=1.0, seed=0)
    wrong = {laid_out(item.program): item for item in proven.wrong}
    assert made
    for pair in made:
        assert pair.chosen == laid_out(ADD.program())
        assert wrong[pair.rejected].verdict.outcome == "fail"
        assert pair.kind == wrong[pair.rejected].kind


def of_kinds(proven: Proven, *counts: int) -> list[Proven]:
    """Tasks with one pair each, so many of each kind."""
    wrong = next(one for one in proven.wrong if one.kind == "operator")  # as long as the right answer
    return [
        replace(proven, wrong=[replace(wrong, kind=f"kind-{kind}")], wasteful=[])
        for kind, count in enumerate(counts)
        for _ in range(count)
    ]


@pytest.mark.parametrize(
    ("counts", "at_most", "left"),
    [
        ((100, 100), 0.4, (100, 100)),  # two kinds have a half each at least
        ((100,), 0.4, (100,)),
        ((100, 10), 0.4, (10, 10)),
        ((60, 30, 30), 0.4, (40, 30, 30)),
        ((90, 80, 10, 10), 0.4, (40, 40, 10, 10)),
        ((90, 10), 0.8, (40, 10)),
        ((90, 10), 1.0, (90, 10)),
        ((), 0.4, ()),
    ],
)
def test_no_kind_of_mistake_is_above_its_share(
    prover: Prover, counts: tuple[int, ...], at_most: float, left: tuple[int, ...]
) -> None:
    made = pairs(of_kinds(prover.prove(ADD), *counts), Step("", "pairs"), per_task=8, one_kind_at_most=at_most, seed=0)
    assert Counter(pair.kind for pair in made) == {f"kind-{kind}": count for kind, count in enumerate(left)}


def test_pairs_above_their_kinds_share_are_counted(prover: Prover) -> None:
    step = Step("", "pairs")
    pairs(of_kinds(prover.prove(ADD), 12, 10), step, per_task=8, one_kind_at_most=0.4, seed=0)
    assert step.kept == 20
    assert step.dropped == {"more than one kind's share (kind-0)": 2}


def test_a_wasteful_answer_is_right_and_worse_than_the_reference(prover: Prover) -> None:
    proven = prover.prove(GHZ)
    assert proven.reference.circuit
    made = [
        pair
        for pair in pairs([proven], Step("", "pairs"), per_task=30, one_kind_at_most=1.0, seed=0)
        if pair.kind == "worse-circuit"
    ]
    assert made
    for pair in made:
        assert pair.chosen == laid_out(proven.right[0])
        assert pair.circuits
        lean, wasted = pair.circuits
        assert wasted.depth > lean.depth or wasted.two_qubit_gates > lean.two_qubit_gates
