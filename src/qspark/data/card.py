"""The data card: what is in a build, where it comes from, what was left out and why."""

import collections
from collections.abc import Iterable, Sequence

from qspark.data import contamination, funnel, likeness
from qspark.data.funnel import Step
from qspark.data.pairs import PreferencePair
from qspark.data.proof import Proven
from qspark.data.recipe import DataRecipe


def text(
    recipe: DataRecipe,
    environment: str,
    steps: Sequence[Step],
    proven: Sequence[Proven],
    pairs: Sequence[PreferencePair],
) -> str:
    """The card as Markdown."""
    killed, survived, unclear = (
        sum(getattr(item, field) for item in proven) for field in ("killed", "survived", "unclear")
    )
    kept_out = ", ".join(recipe.benchmarks) or "no benchmark"
    who = [(recipe.teacher, "prompts of tasks with the tag `retold`"), (recipe.model, "answers to the tasks")]
    helped = [f"* `{one.name}`: {what}" for one, what in who if one]
    parts = [
        "# Data card",
        f"{len(proven)} tasks and {len(pairs)} preference pairs, judged in `{environment}`, seed {recipe.seed}.",
        "Models had a part in it:\n\n" + "\n".join(helped) if helped else "",
        _table("level", (item.task.difficulty_scale.value for item in proven)),
        _table("tag", (tag for item in proven for tag in item.task.tags)),
        _table("source", (item.draft.group.partition("/")[0] for item in proven)),
        _table("split", (item.task.split for item in proven)),
        _table("licence", (item.task.licence for item in proven)),
        _table("kind of rejected answer", (pair.kind for pair in pairs)),
        "## Funnel",
        "```\n" + "\n".join(funnel.lines(steps)) + "\n```",
        "## How tests are proven",
        f"Every reference passes {recipe.proof.repetitions} times, from several seeds. Trivial answers and known\n"
        "mistakes fail. Of "
        f"the wrong versions, known mistakes among them,\n{killed} fail and {survived} pass, over the whole set; a\n"
        f"task is kept if at least {recipe.proof.kill:.0%} of its own fail. {unclear} others pass and no harsher test\n"
        "could say whether they are equal to the reference: `unclear_versions` among a task's features.",
        "## What is kept out",
        f"Whatever is like a task of {kept_out}: by {contamination.CODE} in code or {contamination.PROMPT} in prompt\n"
        f"(Jaccard similarity of runs of {likeness.CODE_RUN} syntax tokens and of {likeness.PROMPT_RUN} words); and "
        f"whatever holds\n{contamination.CODE_HELD:.0%} of its code (runs of {likeness.HELD_RUN} tokens, own names "
        f"alike) or {contamination.PROMPT_HELD:.0%} of its prompt. What\n"
        "was left out stands in `contaminated.jsonl`, and so does what the own solution of such a task would solve.",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _table(what: str, values: Iterable[str]) -> str:
    counts = collections.Counter(values)
    if not counts:
        return ""
    rows = "\n".join(
        f"| {value} | {count} |" for value, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    )
    return f"| {what} | |\n|---|---|\n{rows}"
