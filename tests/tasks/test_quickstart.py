"""The built-in benchmark as data: its files are well formed, and malformed ones are refused by file and line.

Not covered here: that references pass and wrong answers fail. That takes the judge.
"""

import ast
import builtins
import re
import symtable
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from qspark.task import Difficulty, Task
from qspark.tasks.builtin import FOLDER, quickstart, read_folder, read_task_file, wrong_answers

TASKS = quickstart()
each_task = pytest.mark.parametrize("task", TASKS, ids=[task.task_id for task in TASKS])

GOOD = '''\
# %% task  id=quickstart/answer  difficulty=basic  tags=a,b
# a note
# %% prompt
from math import pi


def answer() -> int:
    """Return the answer."""
# %% solution
    return 42
# %% test
def check(candidate):
    assert candidate() == 42, "not the answer"
# %% wrong: off by one
def answer() -> int:
    return 43
'''


def test_size() -> None:
    levels = Counter(task.difficulty_scale for task in TASKS)
    assert len(TASKS) >= 40
    assert set(levels) == {Difficulty.BASIC, Difficulty.INTERMEDIATE, Difficulty.ADVANCED}
    assert min(levels.values()) >= 10


@pytest.mark.parametrize("tag", ["error-correction", "hardware"])
def test_fields_of_special_interest(tag: str) -> None:
    assert sum(tag in task.tags for task in TASKS) >= 7


def test_ids_are_unique() -> None:
    assert len({task.task_id for task in TASKS}) == len(TASKS)


def test_file_names_number_the_tasks_and_repeat_their_ids() -> None:
    names = [
        f"{k:02d}_{task.task_id.removeprefix('quickstart/').replace('-', '_')}.py" for k, task in enumerate(TASKS, 1)
    ]
    assert sorted(path.name for path in FOLDER.glob("*.py")) == names


def test_easier_levels_come_first() -> None:
    levels = list(Difficulty)
    assert [task.difficulty_scale for task in TASKS] == sorted(
        (task.difficulty_scale for task in TASKS), key=levels.index
    )


def test_wrong_answers_are_kept_for_every_task() -> None:
    assert list(wrong_answers()) == [task.task_id for task in TASKS]


@each_task
def test_origin(task: Task) -> None:
    assert (task.provenance, task.licence) == ("built in", "Apache-2.0")


@each_task
def test_at_least_three_different_wrong_answers(task: Task) -> None:
    programs = [ast.dump(ast.parse(answer.source)) for answer in wrong_answers()[task.task_id]]
    assert len(programs) >= 3
    assert len({*programs, ast.dump(ast.parse(f"{task.prompt}{task.canonical_solution}"))}) == len(programs) + 1


@each_task
def test_every_assertion_explains_itself(task: Task) -> None:
    asserts = [node for node in ast.walk(ast.parse(task.test)) if isinstance(node, ast.Assert)]
    assert asserts
    assert all(node.msg for node in asserts)


@each_task
def test_hidden_test_leans_on_no_name_of_the_prompt(task: Task) -> None:
    module = symtable.symtable(task.test, task.task_id, "exec")
    own = {symbol.get_name() for symbol in module.get_symbols() if symbol.is_assigned() or symbol.is_imported()}
    own |= {child.get_name() for child in module.get_children()}
    assert global_names(module) - own - set(dir(builtins)) == set()


def global_names(table: symtable.SymbolTable) -> set[str]:
    inside = (global_names(child) for child in table.get_children())
    return set().union(*inside, {symbol.get_name() for symbol in table.get_symbols() if symbol.is_global()})


def test_reads_a_file(tmp_path: Path) -> None:
    file = read_task_file(write(tmp_path, GOOD))
    task = file.task
    assert (task.task_id, task.entry_point, task.difficulty_scale) == ("quickstart/answer", "answer", Difficulty.BASIC)
    assert task.tags == ("a", "b")
    assert task.prompt == 'from math import pi\n\n\ndef answer() -> int:\n    """Return the answer."""\n'
    assert task.canonical_solution == "    return 42\n"
    assert task.test == 'def check(candidate):\n    assert candidate() == 42, "not the answer"\n'
    assert [(answer.name, answer.source) for answer in file.wrong] == [
        ("off by one", "def answer() -> int:\n    return 43\n")
    ]


def malformed() -> Iterator[tuple[str, int, str]]:
    """Text of a file, the line to blame, a part of the message."""
    yield "", 1, "begins with '# %%'"
    yield "x = 1\n" + GOOD, 1, "begins with '# %%'"
    yield GOOD.replace("# %% test", "# %% Test!"), 11, "'# %% Test!' opens no cell"
    yield GOOD.split("# %% test")[0], 9, "no '# %% test' cell"
    yield GOOD.replace("# %% test", "# %% tests"), 11, "expected a '# %% test' cell"
    yield GOOD.replace("# %% solution", "# %% test"), 9, "expected a '# %% solution' cell"
    yield GOOD.replace("# %% wrong: off by one", "# %% solution"), 14, "expected a '# %% wrong' cell"
    yield GOOD.replace("  tags=a,b", ""), 1, "id=, difficulty= and tags="
    yield GOOD.replace("tags=a,b", "tags=a,b  tags=c"), 1, "tags= is given twice"
    yield GOOD.replace("=basic", "=easy"), 1, "unknown difficulty 'easy'"
    yield GOOD.replace('    """Return the answer."""', "    pass"), 3, "has a docstring"
    yield GOOD.replace("    return 42\n", ""), 9, "the solution is empty"
    yield GOOD.replace("return 42", "return (42"), 10, "'(' was never closed"
    yield GOOD.replace("check(candidate):", "check(candidate)"), 12, "expected ':'"
    yield GOOD.replace("def check", "def chekc"), 11, "does not define check()"
    yield GOOD.replace("return 43", "return 4 3"), 16, "invalid syntax"
    yield GOOD.replace("def answer() -> int:\n    return 43", "def anser() -> int:\n    return 43"), 14, "answer()"
    yield GOOD.replace("# %% wrong: off by one", "# %% wrong:"), 14, "needs a name"
    yield GOOD + "# %% wrong: off by one\n" + GOOD.rpartition("one\n")[2], 17, "two wrong answers are called"


@pytest.mark.parametrize(("text", "line", "message"), list(malformed()))
def test_malformed_file_is_refused_by_file_and_line(tmp_path: Path, text: str, line: int, message: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ValueError, match=re.escape(f"{path}:{line}: ") + ".*" + re.escape(message)):
        read_task_file(path)


def test_an_id_that_occurs_twice_is_refused(tmp_path: Path) -> None:
    write(tmp_path, GOOD, "01.py")
    second = write(tmp_path, GOOD, "02.py")
    with pytest.raises(ValueError, match=re.escape(f"{second}:1: id quickstart/answer is taken by 01.py")):
        read_folder(tmp_path)


def write(folder: Path, text: str, name: str = "task.py") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
