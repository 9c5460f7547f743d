"""A real model, where it is fetched: answers make sense, alone and in company, after short prompts and long ones."""

import ast

import pytest

from qspark.models import Sampling, open_model, store
from qspark.task import Task

NAME = "qwen2.5-coder-0.5b"
FILLER = "\n".join(f"    Note {n}: the register has {n} qubits and nothing else matters here." for n in range(40))


def question(name: str, what: str) -> Task:
    return Task(task_id=name, prompt=f'def {name}(a, b):\n    """{what}"""\n', test="x", entry_point=name)


def code(text: str) -> str:
    return text.partition("```python\n")[2].partition("```")[0]


def test_a_real_model_answers_the_same_alone_and_in_company() -> None:
    if NAME not in {model.name for model in store.installed()}:
        pytest.skip(f"qspark models get {NAME}")
    asked = [
        question("add", "Return the sum of a and b."),
        question("smaller", f"Return the smaller one of a and b.\n{FILLER}\n"),
        question("product", "Return the product of a and b."),
    ]
    sampling = Sampling(max_new_tokens=160)
    generator = open_model(NAME, batch_size=3)
    together = {c.task_id: c for c in generator.generate([(task, 0) for task in asked], sampling)}
    alone = {c.task_id: c for task in asked for c in generator.generate([(task, 0)], sampling)}
    generator.close()
    for name, arguments, expected in (("add", (2, 3), 5), ("smaller", (7, 4), 4), ("product", (6, 7), 42)):
        for found in (together[name], alone[name]):
            space: dict[str, object] = {}
            program = code(found.completion)
            assert {type(node) for node in ast.parse(program).body} <= {ast.FunctionDef, ast.Expr, ast.Assign}
            exec(program, space)
            function = space[name]
            assert callable(function)
            assert function(*arguments) == expected
    # Rounding may differ between batches: a different word late in one of the answers is no fault.
    same = [together[task.task_id].completion[:60] == alone[task.task_id].completion[:60] for task in asked]
    assert sum(same) >= 2
