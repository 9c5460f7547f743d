"""OpenVINO GenAI: fast on a CPU, without torch.

Continuous batching: up to ``batch_size`` answers grow together, each step reads the weights once for all of them, and a
finished answer makes room for the next question at once. There is no padding, so neighbours of other lengths do not
matter to an answer. The order of questions and ``batch_size`` decide which answers meet in a batch, and rounding in the
8-bit matrix products depends on that: the same questions in the same order give the same text, single answers may come
out differently elsewhere in another batch.

The model is in a process of its own (``pipeline.py``), so that answers are judged while others are computed.
"""

import hashlib
import importlib.util
import itertools
import json
import signal
import subprocess
import sys
import tempfile
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from pydantic import JsonValue

from qspark.errors import UserError
from qspark.files import expanded
from qspark.models import chat
from qspark.models.adaptable import prepare_adaptable
from qspark.models.catalog import BY_NAME
from qspark.models.generator import Sampling
from qspark.models.hub import snapshot
from qspark.models.pipeline import PROPERTIES
from qspark.models.requantise import prepare_ov
from qspark.models.store import sha256_of
from qspark.task import Completion, Task

BATCH_SIZE = 64
ADAPTER = "adapter_config.json"  # what makes a folder that of an adapter
# Of a repository on the hub: OpenVINO's own form, or the GGUF file that loses nothing when it is prepared.
_FILES = ("openvino_*", "*.json", "*.txt", "*.jinja", "*[qQ]8_0.gguf")


@dataclass(frozen=True)
class Sampled:
    """One answer, token by token."""

    ids: list[int]
    log_probs: list[float]  # of each token, at temperature 1 among all tokens, whatever it was drawn at
    text: str
    finish_reason: str  # "stop" or "length"


class OpenVino:
    """A Generator over OpenVINO's ContinuousBatchingPipeline on the CPU."""

    def __init__(self, name: str, *, batch_size: int | None = None, adapts: bool = False) -> None:
        """Load a model: a name of the catalogue, a GGUF file, a folder with one or with OpenVINO's own form, a hub id,
        or the folder of an adapter for a model of the catalogue. ``adapts``: other adapters will follow.

        Raises:
            UserError: not installed, not fetched, not found, or not a model that OpenVINO can read.
        """
        if importlib.util.find_spec("openvino_genai") is None:
            raise UserError("ov: models need OpenVINO: pip install 'qspark[cpu]'")
        self.name = f"ov:{name}"
        self.batch_size = batch_size or BATCH_SIZE
        base, self._adapter = _adapted(name)
        self._model = BY_NAME.get(base)
        self._path = prepare_adaptable(base) if self._adapter else _readable(base)
        self._process = _Process(self._path, self.batch_size, self._adapter, keeps=not adapts)
        try:
            try:
                self._template = str(self._process.hear()["chat_template"])
            except _Stopped as error:
                raise UserError(f"OpenVINO cannot read {self._path}: {error}") from error
            if not self._template:
                raise UserError(f"{self._path} has no chat template: choose an instruction-tuned model")
        except BaseException:  # Ctrl-C too: a model may take a minute to load
            self.close()
            raise

    def generate(self, tasks: Iterable[tuple[Task, int]], sampling: Sampling) -> Iterator[Completion]:
        """See Generator. Raises UserError when OpenVINO stops, for lack of memory for example."""
        asked: dict[int, tuple[Task, int]] = {}

        def requests() -> Iterator[dict[str, Any]]:
            for number, (task, sample) in enumerate(tasks):
                asked[number] = task, sample
                yield self._question(number, task, sample, sampling)

        with closing(self._answers(requests())) as answers:
            for answer in answers:
                task, sample = asked.pop(answer.pop("id"))
                yield Completion(task_id=task.task_id, sample=sample, model=self.name, **answer)

    def adapt(self, folder: Path) -> None:
        """Take another adapter of the same kind for the answers that follow, as a training does between its steps.

        For an engine that ``adapts``.
        """
        try:
            self._process.say({"adapter": str(folder)})
        except _Stopped as error:
            raise UserError(f"OpenVINO stopped: {error}") from error

    def sample(
        self, chats: Sequence[Sequence[chat.Message]], begun: Sequence[str], sampling: Sampling, seed: int
    ) -> Generator[tuple[int, Sampled], None, None]:
        """One answer to each chat, each as it is ready, with its place: what a training learns from.

        ``begun``: how the answer to each chat begins already; what comes back continues it. At most ``batch_size``
        are under way at a time. Raises UserError as ``generate`` does.
        """
        requests = (
            {**self._request(number, messages, sampling, (seed + number) % (1 << 31)), "begun": start, "ids": True}
            for number, (messages, start) in enumerate(zip(chats, begun, strict=True))
        )
        with closing(self._answers(requests)) as answers:
            for answer in answers:
                sampled = Sampled(answer["ids"], answer["log_probs"], answer["completion"], answer["finish_reason"])
                yield answer["id"], sampled

    def _answers(self, requests: Iterator[dict[str, Any]]) -> Generator[dict[str, Any], None, None]:
        """Answers to the requests, at most ``batch_size`` of which are under way at a time.

        Those that end in one step come together, and the process waits for what takes their place: which questions
        meet in a step follows from their order alone, never from who was faster.
        """
        under_way = 0
        try:
            under_way += self._ask(requests, self.batch_size)
            while under_way:
                answers = self._process.hear()["answers"]
                under_way -= len(answers)
                stopped = None
                try:
                    under_way += self._ask(requests, self.batch_size - under_way)
                except _Stopped as error:
                    stopped = error
                yield from answers
                if stopped is not None:
                    raise stopped
        except _Stopped as error:
            under_way = 0
            raise UserError(f"OpenVINO stopped: {error}; if memory ran out, try a smaller batch size") from error
        finally:
            if under_way:
                self._give_up()

    def _ask(self, requests: Iterator[dict[str, Any]], most: int) -> int:
        """How many there were. Raises _Stopped."""
        questions = list(itertools.islice(requests, most))
        self._process.say({"questions": questions})
        return len(questions)

    def describe(self) -> dict[str, JsonValue]:
        weights = self._path if self._path.is_file() else self._path / "openvino_model.bin"
        return {
            "model": self.name,
            "backend": "openvino-genai",
            "versions": {name: version(name) for name in ("openvino-genai", "openvino")},
            "sha256": self._model.sha256 if self._model else sha256_of(weights),
            "adapter_sha256": sha256_of(self._adapter / "adapter_model.safetensors") if self._adapter else None,
            "weights": "Q8_0 of the GGUF with this sum" if self._model else weights.name,
            "batch_size": self.batch_size,
            "precision": dict(PROPERTIES),
            "prompt_sha256": chat.fingerprint(),
            "chat_template_sha256": hashlib.sha256(self._template.encode()).hexdigest(),
        }

    def close(self) -> None:
        self._process.end()

    def _question(self, number: int, task: Task, sample: int, sampling: Sampling) -> dict[str, Any]:
        return self._request(number, chat.messages(task), sampling, sampling.seed_of(task, sample))

    def _request(self, number: int, messages: Sequence[chat.Message], sampling: Sampling, seed: int) -> dict[str, Any]:
        return {
            "id": number,
            "messages": list(messages),
            "context": self._model.context if self._model else None,
            "sampling": {
                "temperature": sampling.temperature,
                "top_p": sampling.top_p,
                "max_new_tokens": sampling.max_new_tokens,
            },
            "seed": seed,
        }

    def _give_up(self) -> None:
        """Have the answers under way dropped, so that the next question is the only one."""
        try:
            self._process.say({"cancel": True})
            while "cancelled" not in self._process.hear():
                pass
        except _Stopped:
            return  # the next question will say so


class _Stopped(Exception):
    """The process of the model has ended, or is about to; says why."""


class _Process:
    """``pipeline.py`` at work: one object said, or heard, at a time."""

    def __init__(self, path: Path, batch_size: int, adapter: Path | None, *, keeps: bool) -> None:
        # A file rather than a pipe, which somebody would have to read.
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the process
        # -P: no module of the folder that the user happens to be in.
        command = [sys.executable, "-P", "-m", "qspark.models.pipeline", str(path), str(batch_size)]
        command += ["keep" if keeps else "anew"]
        command += [str(adapter)] if adapter else []
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors, encoding="utf-8"
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._in, self._out = self._process.stdin, self._process.stdout

    def say(self, what: dict[str, Any]) -> None:
        """Raises _Stopped."""
        try:
            self._in.write(json.dumps(what) + "\n")
            self._in.flush()
        except BrokenPipeError:
            raise self._stopped() from None

    def hear(self) -> dict[str, Any]:
        """Raises _Stopped."""
        line = self._out.readline()
        if not line.endswith("\n"):
            raise self._stopped()
        heard: dict[str, Any] = json.loads(line)
        if "error" in heard:
            raise _Stopped(heard["error"])
        return heard

    def end(self) -> None:
        """It holds nothing that is not here: no farewell is needed."""
        self._process.kill()
        self._process.wait()
        with suppress(BrokenPipeError):  # what was said too late to be heard
            self._in.close()
        self._out.close()
        self._errors.close()

    def _stopped(self) -> _Stopped:
        """Why nothing more is heard: the signal that ended it, or the last thing that it complained of."""
        with suppress(subprocess.TimeoutExpired):  # its end of the pipe is closed: it has ended, or is ending
            self._process.wait(10)
        self._process.kill()
        code = self._process.wait()
        self._errors.seek(0)
        lines = self._errors.read().decode(errors="replace").split("\n")
        last = next((line.strip()[:300] for line in reversed(lines) if line.strip()), "")
        if code == -signal.SIGKILL:
            last = "it was killed, as the system does when memory runs out"
        return _Stopped(last or f"it ended with exit code {code}")


# Of an adapter's settings.
_NOT_APPLIED = (
    "use_rslora",
    "use_dora",
    "rank_pattern",
    "alpha_pattern",
    "modules_to_save",
)


def _adapted(name: str) -> tuple[str, Path | None]:
    """The base and the adapter, where a name is the folder of an adapter; else the name itself.

    Raises UserError where its base is not of the catalogue: only of those the layers are known.
    """
    folder = expanded(name)
    if name in BY_NAME or not (folder / ADAPTER).is_file():
        return name, None
    try:
        settings = json.loads((folder / ADAPTER).read_text(encoding="utf-8"))
        base = str(settings["base_model_name_or_path"])
        special = [field for field in _NOT_APPLIED if settings.get(field)]
    except (ValueError, KeyError, TypeError) as error:
        raise UserError(f"{folder / ADAPTER} does not say which model the adapter is for") from error
    if special:
        raise UserError(f"the adapter {name} sets {special[0]}, which OpenVINO does not apply: use hf:{name}")
    catalogued = Path(base).parent.name  # of MODELS/NAME/hf, where training finds it
    if catalogued not in BY_NAME:
        raise UserError(f"the adapter {name} is for {base}, which OpenVINO has no names of layers of: use hf:{name}")
    return catalogued, folder


def _readable(name: str) -> Path:
    """The file or folder to give to OpenVINO."""
    if name in BY_NAME:
        return prepare_ov(name)
    path = expanded(name)
    if not path.exists():
        path = snapshot(name, _FILES)
    if path.is_dir():
        if (path / "openvino_model.xml").is_file():
            return path
        files = sorted(path.glob("*.gguf"))
        if len(files) != 1:
            raise UserError(
                f"{path} has {len(files)} GGUF files and no openvino_model.xml: name one file, "
                "or export with optimum-cli export openvino"
            )
        path = files[0]
    return prepare_ov(path)
