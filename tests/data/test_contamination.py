"""A benchmark's tasks, planted in a source folder in disguise, are kept out of a build."""

import ast
import json
from pathlib import Path

from qspark.data import DataRecipe, build
from qspark.judge import Environment
from qspark.task import Task
from qspark.tasks import TaskSet

PLANTED = (39, 50, 65, 80, 99)  # with arguments that can be chosen and a body of several lines


class Renamed(ast.NodeTransformer):
    """Every name that the function chose itself is another one."""

    def __init__(self, own: set[str]) -> None:
        self.new = {name: f"thing_{number}" for number, name in enumerate(sorted(own))}

    def visit_Name(self, node: ast.Name) -> ast.Name:
        return ast.Name(self.new.get(node.id, node.id), node.ctx)

    def visit_arg(self, node: ast.arg) -> ast.arg:
        return ast.arg(self.new.get(node.arg, node.arg), node.annotation)


def disguised(task: Task, number: int) -> str:
    """The task's own solution with other names, another layout, and a docstring in other words."""
    tree = ast.parse(f"{task.prompt}{task.canonical_solution}")
    function = next(one for one in tree.body if isinstance(one, ast.FunctionDef) and one.name == task.entry_point)
    stored = {node.id for node in ast.walk(function) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    renamed = Renamed(stored | {one.arg for one in function.args.args})
    function = renamed.visit(function)
    function.name = f"helper_{number}"
    named = ", ".join(one.arg for one in function.args.args)
    words = f"Gives back what people in a laboratory would usually expect of quantum {named}, and of nothing besides."
    function.body[0] = ast.Expr(ast.Constant(words))
    imports = [ast.unparse(one) for one in tree.body if isinstance(one, ast.Import | ast.ImportFrom)]
    return "\n".join([*imports, ast.unparse(ast.fix_missing_locations(function))])


def test_planted_tasks_are_caught(qhe: TaskSet, tmp_path: Path, default_environment: Environment) -> None:
    source = tmp_path / "source"
    source.mkdir()
    for number in PLANTED:
        (source / f"lab_{number}.py").write_text(disguised(list(qhe)[number], number))
    recipe = DataRecipe(
        packages=(),
        folders={str(source): "Apache-2.0"},
        families=("decoding",),
        per_family=1,
        benchmarks=("qhe",),
        proof={"mutants": 4, "repetitions": 1},  # type: ignore[arg-type]
    )
    build(recipe, tmp_path / "data")
    caught = [json.loads(line) for line in (tmp_path / "data" / "contaminated.jsonl").read_text().splitlines()]
    names = {f"mined/lab_{number}.helper_{number}": list(qhe)[number].task_id for number in PLANTED}
    assert {near["name"]: near["task_id"] for near in caught if near["name"] in names} == names
    assert "helper_" not in (tmp_path / "data" / "tasks.jsonl").read_text()
