"""Recipes: every one in the house is read and planned; a misspelt one is refused by the name of its field."""

import json
from pathlib import Path

import pytest
import yaml

from qspark.errors import UserError
from qspark.experiment import ExperimentRecipe
from qspark.training import TrainRecipe
from qspark.training.plan import SHAPES, plan, shape_of

RECIPES = Path(__file__).parents[2] / "recipes"
LAUNCHED = RECIPES / "accelerate"  # how processes are started: test_processes runs them
ALL = sorted(path for path in RECIPES.rglob("*.yaml") if LAUNCHED not in path.parents)


@pytest.mark.parametrize("path", ALL, ids=[str(path.relative_to(RECIPES)) for path in ALL])
def test_every_recipe_is_read_and_planned(path: Path) -> None:
    if "stages" in yaml.safe_load(path.read_text()):
        trainings = list(ExperimentRecipe.read(path).trainings().values())
    else:
        trainings = [TrainRecipe.read(path)]
    assert trainings
    for training in trainings:
        found = plan(training)
        assert found.parameters is not None
        assert sum(found.memory.values()) > found.parameters / 2  # not even four bits take less


@pytest.mark.parametrize(
    ("unified", "carried"), [({}, 3), ({"rescue": 0}, 2), ({"pairs": 0}, 1), ({"rescue": 0, "pairs": 0}, 0)]
)
def test_a_plan_counts_what_the_unified_objective_learns_beside_its_answers(
    unified: dict[str, float], carried: int
) -> None:
    fields = {"model": "tiny", "data": "data", "out": "run", "rollouts": {"group": 4}}
    optimiser = {"batch_size": 4, "accumulation": 6}
    recipe = TrainRecipe(stage="unified", unified=unified, optimiser=optimiser, **fields)
    assert plan(recipe).sequences_per_step == 24 + 6 * carried


def test_a_plan_for_several_devices_shares_out_weights_and_adds_up_answers() -> None:
    recipe = TrainRecipe.read(RECIPES / "qwen2.5-coder-32b" / "orpo.yaml")
    one, eight = plan(recipe), plan(recipe, 8)
    assert eight.sequences_per_step == 8 * one.sequences_per_step
    for part in ("weights", "trained"):
        assert eight.memory[part] == one.memory[part] // 8
    assert eight.memory["activations"] == one.memory["activations"]
    assert one.memory["weights"] > eight.memory["weights"] + eight.memory["gathered"]


def test_a_seed_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "experiment.yaml"
    stage = {"name": "sft", "recipe": {"stage": "sft"}}
    file.write_text(yaml.safe_dump({"out": "o", "model": "tiny", "stages": [stage], "evaluation": {"seeds": [1, 1]}}))
    with pytest.raises(UserError, match="one of them is there twice"):
        ExperimentRecipe.read(file)


def test_the_papers_model_has_a_recipe_of_every_kind() -> None:
    names = {path.stem for path in (RECIPES / "qwen2.5-coder-32b").glob("*.yaml")}
    assert names >= {"sft", "orpo", "grpo", "unified", "orpo-qlora"}


def written(folder: Path, text: str) -> Path:
    path = folder / "recipe.yaml"
    path.write_text(text)
    return path


WHOLE = "stage: orpo\nmodel: tiny\ndata: data\nout: runs/x\n"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("stage: orpo\nmodel: tiny\nout: x\n", "data: Field required"),
        (WHOLE + "optimizer: {steps: 1}\n", "optimizer: Extra"),
        (WHOLE + "optimiser: {learning_rat: 1}\n", "optimiser.learning_rat"),
        (WHOLE.replace("orpo", "dpo"), "stage"),
        (WHOLE + "rollouts: {rewards: {tests: 0, partial: 0}}\n", "neither tests nor partial"),
        (
            WHOLE.replace("orpo", "grpo") + "rollouts: {sampler: vllm}\ncurriculum: {hints: 0.5}\n",
            "curriculum.hints needs",
        ),
        (WHOLE.replace("orpo", "unified") + "rollouts: {loss: bnpo}\n", "grpo or dapo"),
        (WHOLE + "scoring: {k: [8]}\n", "pass@8 needs 8 samples"),
        (WHOLE + "scoring: {k: [0]}\n", "scoring.k"),
        (
            WHOLE.replace("orpo", "grpo") + "rollouts: {sampler: vllm}\nlora: {quantise: true}\n",
            "set lora.quantise: false",
        ),
        (WHOLE + "scoring: {samples: 2}\n", "scoring: .*temperature 0 all 2 samples of a task are the same answer"),
        (WHOLE.replace("runs/x", "~nobody-of-this-name/x"), "out: .*~nobody-of-this-name"),
        (WHOLE + "seed: -1\n", "seed: .*greater than or equal to 0"),
        (WHOLE + "seed: 4294967296\n", "seed: .*less than 4294967296"),
        (WHOLE + "optimiser: {epochs: .inf}\n", "optimiser.epochs: .*finite"),
        ("- 1\n", "is no recipe"),
        ("a: [\n", "is no YAML"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(UserError, match=says):
        TrainRecipe.read(written(tmp_path, text))


def test_a_home_is_written_as_in_a_shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    text = WHOLE.replace("data: data", "data: ~/data").replace("runs/x", "~/x") + "adapter: ~/adapter\n"
    found = TrainRecipe.read(written(tmp_path, text))
    assert (found.data, found.out, found.adapter) == (tmp_path / "data", tmp_path / "x", tmp_path / "adapter")


def test_a_home_is_written_so_in_an_experiment_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    found = ExperimentRecipe.read(RECIPES / "quickstart.yaml", ("out=~/x", "data=~/data"))
    assert (found.out, found.data) == (tmp_path / "x", tmp_path / "data")


def test_fields_can_be_changed_where_it_is_given() -> None:
    path = RECIPES / "tiny-cpu" / "orpo.yaml"
    found = TrainRecipe.read(path, ("optimiser.steps=7", "lora=null", "odds.kinds=[mutant]"))
    assert (found.optimiser.steps, found.lora, found.odds.kinds) == (7, None, ("mutant",))
    with pytest.raises(UserError, match="write field=value"):
        TrainRecipe.read(path, ("steps",))
    with pytest.raises(UserError, match="seed has no fields"):
        TrainRecipe.read(path, ("seed=1", "seed.x=1"))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ("stages=[{name: a, recipe: {stage: orpo}}, {name: a, recipe: {stage: orpo}}]", "two stages"),
        ("stages=[{name: a, after: b, recipe: {stage: orpo}}]", "no stage before it"),
        ("stages=[{name: a, recipe: {stage: orpo, optimiser: {step: 1}}}]", "stages: a: optimiser.step"),
        ("stages=[]", "stages"),
        (
            "stages=[{name: a, recipe: {stage: orpo}}, {name: b, after: a, recipe: {stage: sft, lora: {rank: 4}}}]",
            "stages: b: lora: it continues a",
        ),
        ("common.model=tiny", "model is a field of the experiment"),
        ("evaluation.k=[8]", "pass@8 needs 8 samples of each task: these are 1"),
        ("evaluation.seeds=[0, 1]", "evaluation: .*temperature 0 all 2 samples"),
        ("data.teacher={name: m}", "qspark data build"),
        ("data.model={name: m}", "qspark data build"),
    ],
)
def test_stages_of_an_experiment_have_to_fit(change: str, says: str) -> None:
    with pytest.raises(UserError, match=says):
        ExperimentRecipe.read(RECIPES / "quickstart.yaml", (change,))


@pytest.mark.parametrize(
    ("model", "millions"),
    [  # as their makers give them
        ("smollm2-135m", 134.5),
        ("qwen2.5-coder-0.5b", 494.0),
        ("qwen2.5-coder-1.5b", 1543.7),
        ("Qwen/Qwen2.5-Coder-7B-Instruct", 7615.6),
        ("Qwen/Qwen2.5-Coder-32B-Instruct", 32763.9),
        ("Qwen/Qwen3-Coder-30B-A3B-Instruct", 30532.1),
    ],
)
def test_parameters_are_those_of_the_model(model: str, millions: float) -> None:
    assert SHAPES[model].parameters / 1e6 == pytest.approx(millions, rel=1e-3)


def test_shape_and_adapter_are_those_of_a_real_model(tiny: Path) -> None:
    import peft
    from transformers import AutoModelForCausalLM

    from qspark.training.policy import lora_settings
    from qspark.training.recipe import Lora

    model = AutoModelForCausalLM.from_pretrained(tiny)
    shape = shape_of(str(tiny))
    assert shape is not None
    assert shape.parameters == pytest.approx(model.num_parameters(), rel=0.02)
    adapted = peft.get_peft_model(model, peft.LoraConfig(**lora_settings(Lora(rank=3))))
    assert shape.adapter(3) == sum(p.numel() for p in adapted.parameters() if p.requires_grad)


@pytest.mark.parametrize(
    ("field", "value", "says"), [("num_attention_heads", 0, "heads: 0 is no count"), ("vocab_size", "x", "'x'")]
)
def test_a_config_of_no_model_is_one_line(tmp_path: Path, tiny: Path, field: str, value: object, says: str) -> None:
    config = json.loads((tiny / "config.json").read_text())
    (tmp_path / "config.json").write_text(json.dumps({**config, field: value, "head_dim": None}))
    with pytest.raises(UserError, match=f"is no config of a language model: .*{says}"):
        shape_of(str(tmp_path))


def test_a_model_whose_heads_share_nothing_need_not_say_so(tmp_path: Path, tiny: Path) -> None:
    config = json.loads((tiny / "config.json").read_text())
    (tmp_path / "config.json").write_text(json.dumps({**config, "num_key_value_heads": None}))
    shape = shape_of(str(tmp_path))
    assert shape is not None
    assert shape.kv_heads == shape.heads
