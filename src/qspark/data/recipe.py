"""What a data build is made from: one YAML or JSON file, every field with a default."""

from pathlib import Path

from pydantic import Field, field_validator

from qspark.data.licence import PERMISSIVE
from qspark.data.packages import PACKAGES
from qspark.recipe import Section, read_recipe


class Proof(Section):
    """What a test has to show before its task is kept."""

    mutants: int = Field(default=16, ge=4, description="wrong versions of the reference that a test meets")
    kill: float = Field(default=0.8, ge=0, le=1, description="share of those, equal ones left out, that it must refuse")
    repetitions: int = Field(default=20, ge=1, description="times that the reference must pass, from several seeds")


class Teacher(Section):
    """Who writes prompts of mined tasks anew."""

    name: str = Field(description="as for qspark eval --model")
    temperature: float = Field(default=0.0, ge=0)
    max_new_tokens: int = Field(default=2048, ge=1)


class Model(Section):
    """Who answers the finished tasks."""

    name: str = Field(description="as for qspark eval --model")
    per_task: int = Field(default=1, ge=1, description="answers")
    temperature: float = Field(default=0.0, ge=0)
    max_new_tokens: int = Field(default=768, ge=1)
    must_solve: bool = Field(
        default=False,
        description="drop mined tasks that none of its answers solves: for a strong model that means that the prompt "
        "does not say what the test wants",
    )


class DataRecipe(Section):
    """One data build. Unknown fields are refused, so that a misspelt one is not silently the default."""

    seed: int = 0
    environment: str = Field(default="default", description="where programs are judged: see qspark env list")
    packages: tuple[str, ...] = Field(default=PACKAGES, description="mined: name==version of the index")
    folders: dict[str, str] = Field(default={}, description="mined: path of a folder, and the licence of what is in it")
    record: bool = Field(
        default=True, description="run packages' own tests, behind the judge's walls, to see what functions are given"
    )
    families: tuple[str, ...] = Field(default=(), description="names of generated families; empty: all of them")
    per_family: int = Field(default=185, ge=1, description="tasks drawn from each family before they are proven")
    proof: Proof = Proof()
    teacher: Teacher | None = Field(default=None, description="who writes prompts of mined tasks anew")
    model: Model | None = Field(
        default=None, description="whose wrong answers are kept, and whose pass rate is the level"
    )
    pairs_per_task: int = Field(default=8, ge=0)
    one_kind_at_most: float = Field(default=0.4, gt=0, le=1, description="largest share of one kind of rejected answer")
    benchmarks: tuple[str, ...] = Field(
        default=("quickstart", "qhe", "qhe-hard"), description="nothing near these is kept"
    )

    @field_validator("packages")
    @classmethod
    def _are_pinned(cls, packages: tuple[str, ...]) -> tuple[str, ...]:
        for package in packages:
            name, _, version = package.partition("==")
            if not name or not version:
                raise ValueError(f"{package!r} is not pinned: write name==version, so that the build can be repeated")
        return packages

    @field_validator("folders")
    @classmethod
    def _are_permissive(cls, folders: dict[str, str]) -> dict[str, str]:
        for licence in folders.values():
            if licence not in PERMISSIVE.values():
                raise ValueError(f"licence {licence!r}: only {', '.join(sorted(set(PERMISSIVE.values())))}")
        return folders

    @classmethod
    def read(cls, path: Path) -> "DataRecipe":
        """Raises UserError that names the field."""
        return read_recipe(cls, path)
