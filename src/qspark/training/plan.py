"""What a recipe would do, without doing it: parameters, steps, tokens, and an estimate of memory.

Nothing is fetched and no weights are loaded: shapes come from the model's ``config.json`` where it lies on this
machine, and from a table of the models that the recipes name.
"""

import json
from dataclasses import asdict, dataclass
from math import ceil

from qspark.errors import UserError
from qspark.files import expanded
from qspark.models.catalog import BY_NAME
from qspark.training.examples import TRAIN, Data, files_of, right_answers
from qspark.training.recipe import Stage, TrainRecipe

GIB = 1 << 30
CHUNK_BYTES = 1 << 27  # of logits in single precision at a time: see head


@dataclass(frozen=True)
class Shape:
    """What memory depends on."""

    layers: int
    hidden: int
    inner: int  # width of one expert's feed-forward layer
    heads: int
    kv_heads: int
    head_dim: int
    vocabulary: int
    tied: bool
    experts: int = 1  # in each layer
    active: int = 1  # of them for a token

    @property
    def attention(self) -> int:
        """Parameters of one layer's attention."""
        return self.hidden * self.head_dim * (2 * self.heads + 2 * self.kv_heads)

    @property
    def parameters(self) -> int:
        """Without norms and biases, which are less than a thousandth."""
        router = self.hidden * self.experts if self.experts > 1 else 0
        layer = self.attention + 3 * self.hidden * self.inner * self.experts + router
        return self.layers * layer + self.vocabulary * self.hidden * (1 if self.tied else 2)

    def adapter(self, rank: int) -> int:
        """Parameters of adapters on every linear layer; experts have none, for they are no layers of their own."""
        query, key = self.heads * self.head_dim, self.kv_heads * self.head_dim
        attention = 2 * self.hidden + 2 * query + 2 * (self.hidden + key)
        feed_forward = 3 * (self.hidden + self.inner) if self.experts == 1 else 0
        return self.layers * rank * (attention + feed_forward)

    def activations(self, tokens: int, width: int, *, checkpointing: bool) -> int:
        """Bytes kept for the backward pass, ``width`` each: inputs of the linear layers, of norms and of the gate.

        With checkpointing one vector for each layer and token, and the whole of one layer.
        """
        one = 6 * self.hidden + 2 * (self.heads + 2 * self.kv_heads) * self.head_dim + 4 * self.inner * self.active
        return tokens * width * (self.layers * self.hidden + one if checkpointing else self.layers * one)

    def cache(self, tokens: int, width: int) -> int:
        """Bytes of keys and values while answers are sampled."""
        return 2 * self.layers * self.kv_heads * self.head_dim * tokens * width


# From the models' published config.json.
SHAPES = {
    "tiny": Shape(2, 32, 64, 4, 2, 8, 259, True),
    "smollm2-135m": Shape(30, 576, 1536, 9, 3, 64, 49_152, True),
    "qwen2.5-coder-0.5b": Shape(24, 896, 4864, 14, 2, 64, 151_936, True),
    "qwen2.5-coder-1.5b": Shape(28, 1536, 8960, 12, 2, 128, 151_936, True),
    "Qwen/Qwen2.5-Coder-7B-Instruct": Shape(28, 3584, 18_944, 28, 4, 128, 152_064, False),
    "Qwen/Qwen2.5-Coder-32B-Instruct": Shape(64, 5120, 27_648, 40, 8, 128, 152_064, False),
    "Qiskit/granite-8b-qiskit": Shape(36, 4096, 14_336, 32, 8, 128, 49_152, True),
    "Qwen/Qwen3-Coder-30B-A3B-Instruct": Shape(48, 2048, 768, 32, 4, 128, 151_936, False, experts=128, active=8),
}


@dataclass(frozen=True)
class Plan:
    """Counts, and estimates in bytes of what one device holds: everything, or its share of a split model."""

    stage: str
    model: str
    parameters: int | None  # None where the model's shape is not known here
    trained: int | None
    examples: int | None  # pairs, answers or tasks; None before the data is built
    steps: int | None
    sequences_per_step: int  # at most: not every group of the unified objective carries a reference
    tokens_at_most: int | None
    memory: dict[str, int]

    def as_json(self) -> dict[str, object]:
        return {**asdict(self), "memory_total": sum(self.memory.values())}

    def lines(self) -> list[str]:
        """For a reader."""
        unknown = "not known before the data is built"
        sequences = f"{self.sequences_per_step}{' or fewer' if self.stage == Stage.UNIFIED else ''} sequences"
        steps = unknown if self.steps is None else f"{self.steps:,}"
        found = [
            f"{self.stage} of {self.model}",
            f"parameters  {_many(self.parameters)}, {_many(self.trained)} of them trained",
            f"data        {unknown if self.examples is None else f'{self.examples:,} rows'}",
            f"steps       {'' if self.steps is None else 'about '}{steps}, each of {sequences}",
            f"tokens      {unknown if self.tokens_at_most is None else f'about {self.tokens_at_most:,} or fewer'}",
        ]
        if self.memory:
            parts = ", ".join(f"{name} {size / GIB:.2f}" for name, size in self.memory.items())
            found.append(f"memory      about {sum(self.memory.values()) / GIB:.1f} GiB (estimate: {parts})")
        return found


def plan(recipe: TrainRecipe, devices: int = 1) -> Plan:
    """What the recipe would do on one device, or on several that the model is split over.

    Raises UserError where its data cannot be read.
    """
    shape = shape_of(recipe.model)
    rows = 2 if recipe.stage == "orpo" else 1
    optimiser, lengths = recipe.optimiser, recipe.lengths
    sequences = devices * (optimiser.batch_size * optimiser.accumulation * rows + _carried(recipe))
    examples = _examples(recipe)
    steps = optimiser.steps
    if steps is None and examples is not None:
        per_step = devices * optimiser.batch_size * optimiser.accumulation
        if recipe.samples_answers:  # a last batch that is not full is left out, and each is used for so many steps
            groups = max(1, per_step // recipe.rollouts.group)
            steps = ceil(optimiser.epochs * (examples // groups) * recipe.rollouts.updates)
        else:
            steps = ceil(optimiser.epochs * examples / per_step)
    length = lengths.prompt + lengths.completion
    return Plan(
        stage=recipe.stage.value,
        model=recipe.model,
        parameters=shape.parameters if shape else None,
        trained=_trained(recipe, shape) if shape else None,
        examples=examples,
        steps=steps,
        sequences_per_step=sequences,
        tokens_at_most=steps * sequences * length if steps else None,
        memory=_memory(recipe, shape, rows * optimiser.batch_size * length, length, devices) if shape else {},
    )


def shape_of(model: str) -> Shape | None:
    """Of a model of the table, or of a folder with a config.json; None of others."""
    if model in SHAPES:
        return SHAPES[model]
    file = expanded(model) / "config.json"
    if not file.is_file():
        return None
    try:
        config = json.loads(file.read_text(encoding="utf-8"))
        heads = config["num_attention_heads"]
        found = Shape(
            layers=config["num_hidden_layers"],
            hidden=config["hidden_size"],
            inner=config.get("moe_intermediate_size") or config["intermediate_size"],
            heads=heads,
            kv_heads=config.get("num_key_value_heads") or heads,
            head_dim=config.get("head_dim") or config["hidden_size"] // max(1, heads),
            vocabulary=config["vocab_size"],
            tied=config.get("tie_word_embeddings", True),
            experts=config.get("num_experts") or 1,
            active=config.get("num_experts_per_tok") or 1,
        )
        for name, value in asdict(found).items():
            if name != "tied" and not (isinstance(value, int) and value > 0):
                raise ValueError(f"{name}: {value!r} is no count")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UserError(f"{file} is no config of a language model: {error}") from error
    return found


def _trained(recipe: TrainRecipe, shape: Shape) -> int:
    return shape.parameters if recipe.lora is None else shape.adapter(recipe.lora.rank)


def _carried(recipe: TrainRecipe) -> int:
    """What the unified objective learns in a step beside its groups' answers: a reference and a pair for each group."""
    if recipe.stage is not Stage.UNIFIED:
        return 0
    groups = recipe.optimiser.batch_size * recipe.optimiser.accumulation // recipe.rollouts.group
    return groups * ((recipe.unified.rescue > 0) + 2 * (recipe.unified.pairs > 0))


def _memory(recipe: TrainRecipe, shape: Shape, tokens: int, length: int, devices: int) -> dict[str, int]:
    width = 4 if recipe.precision == "fp32" or (recipe.precision == "auto" and recipe.model in BY_NAME) else 2
    of_base = 4 if recipe.lora is None else width  # see policy.dtype_of
    trained, optimiser = _trained(recipe, shape), recipe.optimiser
    base = shape.parameters * of_base
    if recipe.lora is not None and recipe.lora.quantise:
        head = shape.vocabulary * shape.hidden * (1 if shape.tied else 2)
        base = int((shape.parameters - head) * 4.127 / 8) + 4 * head  # four bits and their scales; the rest is cast up
    moments = 2 if optimiser.eight_bit else 8
    # A trained weight, its gradient and Adam's moments, in single precision; a weight of the base is counted there.
    own = trained * ((4 if recipe.lora is not None else 0) + 4 + moments)
    found = {
        "weights": base // devices,
        "trained": own // devices,
        "activations": shape.activations(tokens, width, checkpointing=optimiser.gradient_checkpointing),
        "logits": 2 * CHUNK_BYTES,
    }
    if devices > 1:  # whole again while they run: the layer that computes, the next one, and both ends of the model
        ends = shape.vocabulary * shape.hidden * (1 if shape.tied else 2)
        found["gathered"] = of_base * (ends + 2 * (shape.parameters - ends) // shape.layers)
    if recipe.samples_answers:
        answers = optimiser.batch_size * optimiser.accumulation
        found["sampling"] = shape.cache(answers * length, width)
        if recipe.rollouts.sampler == "vllm":
            found["sampling"] += shape.parameters * 2  # a copy of its own, which sleeps while weights are trained
    return found


def _examples(recipe: TrainRecipe) -> int | None:
    """Tasks, right answers or pairs, before those that are too long are left out; None before the data is built."""
    if not files_of(recipe.data)[0].is_file():
        return None
    data = Data.read(recipe.data)
    tasks = data.trained(recipe.tasks, recipe.levels)
    if recipe.samples_answers:
        return len(tasks)
    if recipe.stage is Stage.SFT:
        return sum(map(len, right_answers(tasks, data.pairs).values()))
    return sum(pair.split in ("", TRAIN) for pair in data.pairs_of(tasks, recipe.odds.kinds))


def _many(count: int | None) -> str:
    if count is None:
        return "unknown"
    for size, unit in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand")):
        if count >= size:
            return f"{count / size:.3g} {unit}"
    return str(count)
