"""Has packages' tests run in the sandbox, and keeps what their functions were given."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib import resources

from pydantic import BaseModel, ConfigDict, JsonValue, ValidationError

from qspark.data.funnel import Step
from qspark.data.recording.choice import Chosen, chosen
from qspark.data.recording.known import is_known
from qspark.data.snippets import Snippet
from qspark.data.sources import Release, Suite, suite
from qspark.data.sources.archive import BrokenArchive, entries
from qspark.errors import UserError
from qspark.judge import Judge, Limits, ZygoteDied
from qspark.judge.script import Script

# What packages' tests are run by and written with. Laid out beside them, never installed.
TOOLS = ("pytest==9.2.0", "pluggy==1.7.0", "iniconfig==2.3.1", "packaging==26.4", "pygments==2.21.0", "ddt==1.7.2")
LIMITS = Limits(cpu_s=30.0, wall_s=120.0)  # of one file of tests
_SANDBOX = ("recorder.py", "expression.py", "gates.py")
ROWS = 16  # of one function and file; recorder.py's word is not taken for it
_SCRIPT = """
from of_qspark import recorder

recorder.WANTED, recorder.TESTS, recorder.tell = wanted, tests, tell
recorder.main()
"""
_MODULE_BYTES = 1 << 20

Row = tuple[str | None, ...]  # one call: for each parameter an expression, or None where there is none
Recorded = dict[str, tuple[Row, ...]]  # by a function's label


class _Call(BaseModel):
    model_config = ConfigDict(strict=True)

    function: str
    arguments: list[str | None]


@dataclass(frozen=True)
class Recording:
    """Of the packages of one build. ``release``: how one is had, by name and version; ``installed``: the version of it
    that is installed where programs run, if any is.
    """

    judge: Judge
    release: Callable[[str, str], Release]
    installed: Callable[[Release], str | None]

    def of(self, wanted: Mapping[Release, Sequence[Snippet]], step: Step, tell: Callable[[int, int], None]) -> Recorded:
        """What the functions were given. Raises UserError where the index does not answer."""
        work = [
            (laid_out, choice)
            for release, snippets in wanted.items()
            if snippets
            for laid_out, choice in self._chosen(release, snippets, step)
        ]
        found: dict[str, dict[Row, None]] = {}
        tools = self._tools() if work else {}
        with ThreadPoolExecutor(self.judge.workers) as pool:
            jobs = pool.map(lambda item: self._run(item[0], item[1], tools), work)
            for number, ((_, choice), calls) in enumerate(zip(work, jobs, strict=True)):
                tell(number + 1, len(work))
                if isinstance(calls, _Nothing):
                    step.drop(calls.why, f"{choice.file}: {calls.detail}" if calls.detail else choice.file)
                    continue
                step.keep()
                for function, row in calls:
                    found.setdefault(function, {})[row] = None
        return {function: tuple(rows) for function, rows in found.items()}

    def _chosen(self, release: Release, snippets: Sequence[Snippet], step: Step) -> Iterator[tuple[Suite, Chosen]]:
        version = self.installed(release)
        if version not in (None, release.version):  # which would be imported in its place
            step.drop("a package of which another version is installed", release.label)
            return
        own = suite(release, step, installed=version is not None)
        # Two functions of one name in one module cannot be told apart.
        times = Counter(map(label, snippets))
        if own is not None:
            for choice in chosen(own.tests, [snippet for snippet in snippets if times[label(snippet)] == 1]):
                yield own, choice

    def _tools(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for tool in TOOLS:
            archive = self.release(*tool.split("==")).archive()
            try:
                modules = [entry for entry in entries(archive, _MODULE_BYTES) if entry.path.suffix == ".py"]
            except BrokenArchive as broken:
                raise UserError(f"{archive} cannot be read ({broken}): remove it, and it is fetched again") from broken
            found |= {str(entry.path): entry.data.decode() for entry in modules}
        return found

    def _run(self, own: Suite, choice: Chosen, tools: Mapping[str, str]) -> "list[tuple[str, Row]] | _Nothing":
        """What was recorded while these tests ran."""
        here = resources.files("qspark.data.recording")
        files = {**tools, **own.package, **own.around(choice.file), "pytest.ini": "[pytest]\n"}
        files |= {f"of_qspark/{name}": (here / name).read_text(encoding="utf-8") for name in _SANDBOX}
        files["of_qspark/__init__.py"] = ""
        wanted: dict[str, JsonValue] = {
            label(snippet): {"module": snippet.module.name, "name": snippet.called, "taken": list(snippet.taken)}
            for snippet in choice.wanted
        }
        names: dict[str, JsonValue] = {"wanted": wanted, "tests": {choice.file: list(choice.tests)}}
        try:
            told = self.judge.look(Script(_SCRIPT, files, names, LIMITS))
        except ZygoteDied:
            return _Nothing("the judge failed")
        if not told.whole:  # how far they came depends on the machine, and nothing of a build may
            return _Nothing("tests that did not come to their end")
        widths = {label(snippet): len(snippet.taken) for snippet in choice.wanted}
        if calls := [*_calls(told.messages, widths)]:
            return calls
        if any(message.get("tests") for message in told.messages):
            return _Nothing("no call whose arguments can be written down")
        return _Nothing("tests that cannot be loaded here", _last_words(told.messages))


@dataclass(frozen=True)
class _Nothing:
    """Why nothing was recorded."""

    why: str
    detail: str = ""


def label(snippet: Snippet) -> str:
    """Of the function that a snippet was cut from."""
    return f"{snippet.module.group}: {snippet.module.name}.{snippet.called}"


def _last_words(messages: Iterable[Mapping[str, JsonValue]]) -> str:
    """Of what could not be loaded."""
    lines = [line for message in messages for line in str(message.get("broken", "")).splitlines() if line.strip()]
    return "".join(filter(str.isprintable, lines[-1]))[:120] if lines else ""


def _calls(messages: Iterable[Mapping[str, JsonValue]], widths: Mapping[str, int]) -> Iterator[tuple[str, Row]]:
    taken: Counter[str] = Counter()
    for message in messages:
        try:
            call = _Call.model_validate(message)
        except ValidationError:
            continue
        if widths.get(call.function) != len(call.arguments) or taken[call.function] >= ROWS:
            continue
        taken[call.function] += 1
        row = tuple(text if is_known(text) else None for text in call.arguments)
        if any(part is not None for part in row):
            yield call.function, row
