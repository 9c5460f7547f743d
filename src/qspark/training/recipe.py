"""What one training is made from: one YAML file, every field with a default but the model and the data.

Unknown fields are refused, so that a misspelt one is not silently the default.
"""

from enum import StrEnum
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, PositiveInt, model_validator

from qspark.recipe import Section, UserPath, enough_samples, read_recipe, samples_differ
from qspark.task import Difficulty


class Stage(StrEnum):
    """What is trained for."""

    SFT = "sft"  # likelihood of judged answers
    ORPO = "orpo"  # the same, and their odds over judged mistakes
    GRPO = "grpo"  # rewards of the model's own answers
    UNIFIED = "unified"  # GRPO with ORPO's odds ratio inside of each group, and beside it on stored pairs


class Lora(Section):
    """Low-rank adapters on every linear layer but the output."""

    rank: int = Field(default=16, ge=1)
    alpha: int = Field(default=32, ge=1, description="the adapter's output is scaled by alpha / rank")
    dropout: float = Field(default=0.0, ge=0, lt=1)
    quantise: bool = Field(default=False, description="keep the base in four bits (NF4); needs a GPU and bitsandbytes")


class Optimiser(Section):
    """AdamW, and how many steps of it."""

    learning_rate: float = Field(default=1e-4, gt=0)
    schedule: Literal["constant", "linear", "cosine"] = "cosine"
    warmup: float = Field(default=0.1, ge=0, lt=1, description="share of the steps in which the rate rises")
    weight_decay: float = Field(default=0.0, ge=0)
    max_grad_norm: float = Field(default=1.0, gt=0)
    epochs: float = Field(default=1.0, gt=0, description="passes over the data, if steps is not given")
    steps: int | None = Field(default=None, ge=1)
    batch_size: int = Field(default=4, ge=1, description="pairs, or sampled answers, of one device at a time")
    accumulation: int = Field(default=1, ge=1, description="batches for one step")
    gradient_checkpointing: bool = Field(default=False, description="less memory, a quarter more time")
    eight_bit: bool = Field(default=False, description="Adam's moments in eight bits; needs bitsandbytes")


class Lengths(Section):
    """In tokens. Pairs that are longer are left out and counted: an answer cut in the middle teaches cut answers."""

    prompt: int = Field(default=512, ge=8)
    completion: int = Field(default=512, ge=8)


class Odds(Section):
    """ORPO (arXiv 2403.07691)."""

    weight: float = Field(default=0.1, ge=0, description="lambda: of the odds ratio beside the likelihood")
    likelihood_of: Literal["completion", "all"] = Field(
        default="completion", description="whether prompts are learned too, as the paper's authors have it"
    )
    kinds: tuple[str, ...] = Field(default=(), description="of mistakes in rejected answers; empty: every kind")


class Rewards(Section):
    """Weights. Every term but the first two is zero unless all tests pass."""

    tests: float = Field(default=0.7, ge=0, description="1 if every assertion held, else 0")
    partial: float = Field(default=0.0, ge=0, description="share of the assertions that held, rare ones counting more")
    depth: float = Field(default=0.2, ge=0, description="depth of the reference's circuit over the answer's, at most 1")
    qubits: float = Field(default=0.1, ge=0, description="the same of qubits")

    @model_validator(mode="after")
    def _something_is_rewarded(self) -> Self:
        if self.tests + self.partial == 0:
            raise ValueError("neither tests nor partial has a weight: nothing would reward an answer that works")
        return self


class Rollouts(Section):
    """How the model's own answers are sampled and used: GRPO (arXiv 2402.03300)."""

    group: int = Field(default=8, ge=2, description="answers for one task")
    temperature: float = Field(default=1.0, gt=0)
    top_p: float = Field(default=1.0, gt=0, le=1)
    loss: Literal["grpo", "dr_grpo", "dapo", "bnpo"] = Field(default="dapo", description="how tokens are averaged")
    aggregation: Literal["sum_then_normalize", "normalize_then_sum"] = Field(
        default="sum_then_normalize", description="the second one is GDPO (arXiv 2601.05242)"
    )
    scale: Literal["group", "batch", "none"] = Field(default="group", description="whose deviation divides advantages")
    kl: float = Field(default=0.0, ge=0, description="weight of the divergence from the model as it was before")
    clip: tuple[float, float] = Field(default=(0.2, 0.28), description="of the probability ratio, below and above 1")
    updates: int = Field(default=1, ge=1, description="passes over each batch of answers")
    sampler: Literal["auto", "transformers", "openvino", "vllm", "vllm-server"] = Field(
        default="auto",
        description="who samples; auto: OpenVINO on a CPU at temperature 1 where it can, else transformers",
    )
    vllm_memory: float = Field(
        default=0.3, gt=0, lt=1, description="share of the GPU's memory for vLLM beside the training: weights and cache"
    )
    rewards: Rewards = Rewards()


class Unified(Section):
    """Weights of what is added to GRPO; all of them 0 is GRPO itself, bit for bit. See docs/training.md."""

    odds: float = Field(default=0.02, ge=0, description="odds ratio of the best over the worst answer of each group")
    rescue: float = Field(default=0.1, ge=0, description="likelihood of the reference where a whole group fails")
    pairs: float = Field(default=0.1, ge=0, description="ORPO on a stored pair of the same task")


class Curriculum(Section):
    """Which tasks come up how often, by how often the model has passed them, and with what help."""

    enabled: bool = Field(default=False, description="draw tasks by pass rate; hints and repair go with it or without")
    target: float = Field(default=0.5, gt=0, lt=1, description="pass rate that is drawn most often")
    width: float = Field(default=0.25, gt=0, description="of the bell around it")
    floor: float = Field(default=0.05, ge=0, description="weight of a task far from it, relative to the peak")
    memory: float = Field(default=0.5, ge=0, lt=1, description="of an old pass rate when a new one is seen")
    parked: float = Field(default=0.9, gt=0, le=1, description="pass rate from which a task has the floor's weight")
    hints: float = Field(
        default=0.0,
        ge=0,
        le=0.9,
        description="largest share of the reference that answers are begun with, for tasks whose whole group fails",
    )
    hint_step: float = Field(default=0.3, gt=0, le=0.9, description="change of that share after each group")
    hinted: float = Field(default=0.5, gt=0, lt=1, description="share of a group that is hinted; the rest is not")
    repair: float = Field(
        default=0.0, ge=0, le=1, description="share of failed tasks that come up again with the failure in the prompt"
    )


class Watch(Section):
    """Signs that rewards are being earned in some other way than by right programs."""

    stop: bool = Field(default=False, description="end the training at the first sign")
    drop: float = Field(default=0.5, gt=0, lt=1, description="fall of the mean length or CPU time that is sudden")
    window: int = Field(default=8, ge=2, description="batches that the mean before is taken over")


class Scoring(Section):
    """The evaluation before and after, on the tasks of the data that were held out."""

    enabled: bool = True
    split: Literal["test", "validation"] = "validation"
    limit: int | None = Field(default=None, ge=1, description="tasks at most")
    samples: int = Field(default=1, ge=1)
    temperature: float = Field(default=0.0, ge=0)
    k: tuple[PositiveInt, ...] = Field(default=(1,), min_length=1, description="of pass@k")

    @model_validator(mode="after")
    def _samples_are_enough(self) -> Self:
        enough_samples(self.k, self.samples)
        samples_differ(self.samples, self.temperature)
        return self


class TrainRecipe(Section):
    """One training."""

    stage: Stage
    model: str = Field(description="name of qspark models list, a folder, a hub id, or tiny: a random one for tests")
    adapter: UserPath | None = Field(default=None, description="of an earlier training, which this one continues")
    data: UserPath = Field(
        description="folder of qspark data build, or a file of tasks or of pairs and tasks beside it"
    )
    out: UserPath = Field(description="run folder")
    seed: int = Field(default=0, ge=0, lt=1 << 32, description="what the libraries below take")
    precision: Literal["auto", "bf16", "fp32"] = Field(default="auto", description="auto: bf16 on a GPU, else fp32")
    environment: str = Field(default="default", description="where programs are judged: see qspark env list")
    workers: int | None = Field(default=None, ge=1, description="programs judged at a time; none: as many as cores")
    lora: Lora | None = Field(default=Lora(), description="none: all weights are trained")
    optimiser: Optimiser = Optimiser()
    lengths: Lengths = Lengths()
    odds: Odds = Odds()
    rollouts: Rollouts = Rollouts()
    unified: Unified = Unified()
    curriculum: Curriculum = Curriculum()
    watch: Watch = Watch()
    scoring: Scoring = Scoring()
    tasks: int | None = Field(default=None, ge=1, description="of the training split, at most")
    levels: tuple[Difficulty, ...] = Field(default=(), description="of the tasks trained on; empty: every level")
    prose: float = Field(
        default=0.5, ge=0, le=1, description="share of tasks asked as prose, the others as functions to be completed"
    )
    log_every: int = Field(default=1, ge=1, description="steps")
    save_every: int = Field(default=50, ge=1, description="steps between checkpoints")
    sample_every: int = Field(default=25, ge=1, description="steps between answers that are shown")
    report_to: tuple[str, ...] = Field(default=(), description="trackers of transformers, such as wandb or trackio")

    @model_validator(mode="after")
    def _parts_go_together(self) -> Self:
        if self.curriculum.hints and self.rollouts.sampler.startswith("vllm") and self.samples_answers:
            raise ValueError("curriculum.hints needs rollouts.sampler transformers or openvino")
        if self.rollouts.sampler.startswith("vllm") and self.lora is not None and self.lora.quantise:
            raise ValueError("an adapter cannot be merged into four bits for vLLM: set lora.quantise: false")
        if self.adapter is not None and self.lora is None:
            raise ValueError("adapter continues an adapter, but lora is none: all weights would be trained")
        if self.stage is Stage.UNIFIED and self.rollouts.loss not in ("grpo", "dapo"):
            raise ValueError(f"the unified objective goes with rollouts.loss grpo or dapo, not {self.rollouts.loss}")
        return self

    @property
    def samples_answers(self) -> bool:
        return self.stage in (Stage.GRPO, Stage.UNIFIED)

    @classmethod
    def read(cls, path: Path, changes: tuple[str, ...] = ()) -> "TrainRecipe":
        """The recipe in a file, with ``changes`` such as "optimiser.steps=3" in it.

        Relative paths in it are relative to where the command runs. Raises UserError that names the field.
        """
        return read_recipe(cls, path, changes)
