"""ov: and hf: on random models of a few thousand weights: everything but the sense of the answers."""

import builtins
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tiny import Tiny, save

from qspark.errors import UserError
from qspark.models import Generator, Sampling, catalog, open_model
from qspark.models.requantise import requantise
from qspark.task import Task

GREEDY = Sampling(max_new_tokens=12)
WARM = Sampling(temperature=1.0, top_p=0.95, max_new_tokens=12)


def questions(count: int) -> list[tuple[Task, int]]:
    """Prompts of very different lengths."""
    return [
        (Task(task_id=f"t/{n}", prompt="qiskit " * (1 + 7 * (n % 4)) + str(n), test="x", entry_point="f"), 0)
        for n in range(count)
    ]


@pytest.fixture(params=["ov", "hf"])
def spec(request: pytest.FixtureRequest, qwen2: Tiny, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A model in a folder of its own, as a user would have it."""
    monkeypatch.setenv("QSPARK_HOME", str(tmp_path / "home"))
    if request.param == "hf":
        save(qwen2, tmp_path / "model", catalog.CHATML)
        return f"hf:{tmp_path / 'model'}"
    (tmp_path / "model").mkdir()
    requantise(qwen2.gguf, tmp_path / "model" / "tiny.gguf", chat_template=catalog.CHATML)
    return f"ov:{tmp_path / 'model'}"


@pytest.fixture
def generator(spec: str) -> Iterator[Generator]:
    opened = open_model(spec, batch_size=4)
    yield opened
    opened.close()


def texts(generator: Generator, asked: list[tuple[Task, int]], sampling: Sampling) -> dict[tuple[str, int], str]:
    return {(c.task_id, c.sample): c.completion for c in generator.generate(asked, sampling)}


def test_every_question_is_answered_once(generator: Generator) -> None:
    found = [(c.task_id, c.sample) for c in generator.generate(questions(11), GREEDY)]
    assert sorted(found) == sorted((task.task_id, sample) for task, sample in questions(11))


def test_the_same_questions_give_the_same_text(generator: Generator) -> None:
    for sampling in (GREEDY, WARM):
        assert texts(generator, questions(6), sampling) == texts(generator, questions(6), sampling)


def test_an_answer_does_not_depend_on_its_neighbours(generator: Generator) -> None:
    together = texts(generator, questions(4), GREEDY)
    alone = {key: text for each in questions(4) for key, text in texts(generator, [each], GREEDY).items()}
    assert together == alone


def test_samples_of_one_question_differ(generator: Generator) -> None:
    ((task, _),) = questions(1)
    assert len(set(texts(generator, [(task, n) for n in range(4)], WARM).values())) > 1


def test_another_seed_gives_another_text(generator: Generator) -> None:
    other = Sampling(temperature=1.0, top_p=0.95, max_new_tokens=12, seed=1)
    assert texts(generator, questions(4), WARM) != texts(generator, questions(4), other)


def test_an_answer_ends_at_the_limit_and_says_so(generator: Generator) -> None:
    for completion in generator.generate(questions(4), GREEDY):
        assert completion.tokens is not None
        if completion.finish_reason == "length":
            assert completion.tokens == GREEDY.max_new_tokens
        else:
            assert completion.tokens <= GREEDY.max_new_tokens


def test_questions_are_read_as_answers_are_needed(generator: Generator) -> None:
    read = []

    def asked() -> Iterator[tuple[Task, int]]:
        for each in questions(20):
            read.append(each)
            yield each

    answers = generator.generate(asked(), GREEDY)
    next(answers)
    assert len(read) <= 8


def test_a_reader_that_stops_leaves_a_model_that_works(generator: Generator) -> None:
    before = texts(generator, questions(3), GREEDY)
    answers = generator.generate(questions(20), GREEDY)
    next(answers)
    answers.close()  # type: ignore[attr-defined]
    assert texts(generator, questions(3), GREEDY) == before


def test_a_run_can_tell_what_answered(generator: Generator, spec: str) -> None:
    described = generator.describe()
    assert described["model"] == spec
    assert {"backend", "versions", "prompt_sha256", "chat_template_sha256"} <= described.keys()
    assert {"batch", "batch_size"} & described.keys()


def test_a_model_of_the_catalogue_opens_by_name(fetched: Tiny) -> None:
    for spec in ("ov:tiny", "hf:tiny"):
        generator = open_model(spec)
        assert len(texts(generator, questions(2), GREEDY)) == 2
        generator.close()


@pytest.mark.parametrize("backend", ["ov", "hf"])
def test_what_is_no_model_is_refused_in_one_line(backend: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QSPARK_HOME", str(tmp_path / "home"))
    (tmp_path / "empty").mkdir()
    (tmp_path / "text.gguf").write_text("not a model")
    for name in ("absent", str(tmp_path / "absent"), str(tmp_path / "empty"), str(tmp_path / "text.gguf")):
        with pytest.raises(UserError) as caught:
            open_model(f"{backend}:{name}")
        assert "\n" not in str(caught.value)


def _config(folder: Path, **changed: object) -> None:
    file = folder / "config.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), **changed}))


REFUSING = "{% if messages[0]['role'] == 'system' %}{{ raise_exception('no system message') }}{% endif %}x"
BROKEN: dict[str, tuple[Callable[[Path], object], str]] = {
    "weights of another size": (lambda folder: _config(folder, hidden_size=128), "mismatched"),
    "weights that are none": (lambda folder: (folder / "model.safetensors").write_bytes(bytes(999)), "header"),
    "a configuration of another type": (lambda folder: _config(folder, hidden_size="x"), "hidden_size"),
    "a tokenizer that is none": (lambda folder: (folder / "tokenizer.json").write_text("{}"), "added_tokens"),
    "a package that is missing": (
        lambda folder: _config(folder, quantization_config={"quant_method": "gptq", "bits": 4}),
        "pip install",
    ),
    "a chat template that takes no system message": (
        lambda folder: (folder / "chat_template.jinja").write_text(REFUSING),
        "no system message",
    ),
    "code of its own": (
        lambda folder: _config(folder, model_type="x", auto_map={"AutoConfig": "x.Y"}),
        "custom code",
    ),
}


@pytest.mark.parametrize(("spoil", "named"), BROKEN.values(), ids=BROKEN)
def test_a_broken_model_is_one_line_and_nobody_is_asked_anything(
    qwen2: Tiny, tmp_path: Path, spoil: Callable[[Path], object], named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(qwen2, tmp_path / "model", catalog.CHATML)
    spoil(tmp_path / "model")
    monkeypatch.setattr(builtins, "input", lambda *prompt: pytest.fail("asked"))
    with pytest.raises(UserError, match=named) as caught:
        open_model(f"hf:{tmp_path / 'model'}")
    assert "\n" not in str(caught.value)


def test_openvino_refuses_a_chat_template_that_fails(
    qwen2: Tiny, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QSPARK_HOME", str(tmp_path / "home"))
    requantise(qwen2.gguf, tmp_path / "tiny.gguf", chat_template="{{ raise_exception('nothing suits') }}")
    with pytest.raises(UserError, match="cannot read"):
        open_model(f"ov:{tmp_path / 'tiny.gguf'}")


def test_a_model_without_chat_template_is_refused(qwen2: Tiny, tmp_path: Path) -> None:
    save(qwen2, tmp_path / "model", None)
    with pytest.raises(UserError, match="no chat template"):
        open_model(f"hf:{tmp_path / 'model'}")


def test_penalties_that_come_with_a_model_do_not_hold(qwen2: Tiny, tmp_path: Path) -> None:
    for name in ("plain", "penalised"):
        save(qwen2, tmp_path / name, catalog.CHATML)
    settings = {"repetition_penalty": 9.0, "no_repeat_ngram_size": 1, "do_sample": True, "temperature": 5.0}
    file = tmp_path / "penalised" / "generation_config.json"
    own = json.loads(file.read_text()) if file.exists() else {}
    file.write_text(json.dumps({**own, **settings}))
    said = []
    for name in ("plain", "penalised"):
        generator = open_model(f"hf:{tmp_path / name}", batch_size=4)
        said.append(texts(generator, questions(4), GREEDY))
        generator.close()
    assert said[0] == said[1]
