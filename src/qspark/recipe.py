"""Recipe: one YAML (or JSON) file that describes an experiment completely.

Unknown fields are refused everywhere in it, so that a misspelt one is not silently the default.
"""

from collections.abc import Collection
from pathlib import Path
from typing import Annotated, Any, TypeVar

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError

from qspark.errors import UserError
from qspark.files import expanded, read_bounded

R = TypeVar("R", bound=BaseModel)
# Beside its own errors: days that no calendar has, numbers without digits or with thousands, nesting, no UTF-8.
_NO_YAML = (yaml.YAMLError, ValueError, RecursionError)


def enough_samples(ks: Collection[int], drawn: int) -> None:
    """Raises ValueError where pass@k cannot be told from so many samples of each task."""
    if max(ks) > drawn:
        raise ValueError(f"pass@{max(ks)} needs {max(ks)} samples of each task: these are {drawn}")


def samples_differ(drawn: int, temperature: float) -> None:
    """Raises ValueError where so many samples of a task would be one greedy answer, counted so many times."""
    if drawn > 1 and temperature == 0:
        raise ValueError(f"at temperature 0 all {drawn} samples of a task are the same answer: set temperature above 0")


def _at_home(path: Path) -> Path:
    try:
        return expanded(str(path))
    except UserError as error:  # as pydantic wants it, which then names the field
        raise ValueError(str(error)) from error


UserPath = Annotated[Path, AfterValidator(_at_home)]  # of a file or folder, with ~ for a home


class Section(BaseModel):
    """A recipe, or a part of one."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


def read_recipe(kind: type[R], path: Path, changes: tuple[str, ...] = ()) -> R:
    """A recipe of this kind from YAML. Raises UserError that names the field."""
    data = read_bounded(path, pipes=True)
    try:
        fields: Any = yaml.safe_load(data.decode())
    except _NO_YAML as error:
        raise UserError(f"{path} is no YAML: {' '.join(str(error).split())[:300]}") from error
    if fields is None:
        fields = {}
    if not isinstance(fields, dict):
        raise UserError(f"{path} is no recipe: write fields, such as seed: 1")
    for change in changes:
        _set(fields, change)
    try:
        return kind.model_validate(fields)
    except ValidationError as error:
        raise UserError(f"{path}: {fault(error)}") from error


def fault(error: ValidationError) -> str:
    """The first thing that is wrong with a record, after the name of its field."""
    first = error.errors()[0]
    return f"{'.'.join(map(str, first['loc'])) or 'the whole'}: {first['msg']}"


def _set(fields: dict[str, Any], change: str) -> None:
    name, equals, value = change.partition("=")
    if not equals:
        raise UserError(f"{change!r} changes nothing: write field=value, such as optimiser.steps=3")
    *sections, last = name.split(".")
    for section in sections:
        inner = fields.setdefault(section, {})
        if not isinstance(inner, dict):
            raise UserError(f"{change!r}: {section} has no fields")
        fields = inner
    try:
        fields[last] = yaml.safe_load(value)
    except _NO_YAML as error:
        raise UserError(f"{change[:100]!r}: the value is no YAML") from error
