"""The model that is trained: base, tokenizer, adapter."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qspark.errors import UserError, first_line
from qspark.files import expanded
from qspark.models import chat
from qspark.models.catalog import BY_NAME
from qspark.models.hf import forget_habits
from qspark.models.hub import check_id
from qspark.tasks.hub import offline
from qspark.training.recipe import Lora, TrainRecipe

TINY = "tiny"


@dataclass(frozen=True)
class Policy:
    """A model ready for a trainer; its adapter is put around it there."""

    model: Any
    tokenizer: Any
    source: str  # where it came from: a folder or a hub id


def source_of(name: str) -> str:
    """The folder or hub id behind a recipe's ``model``. Raises UserError: not fetched."""
    if name == TINY:
        from qspark.training.tiny import tiny_model

        return str(tiny_model())
    if name in BY_NAME:
        from qspark.models.dequantise import prepare_hf

        return str(prepare_hf(name))
    if not expanded(name).is_dir():
        check_id(name)
        return name
    return str(expanded(name).resolve())


def load(recipe: TrainRecipe) -> Policy:
    """The base with its tokenizer, in the recipe's precision, able to score tokens (``head.attach``).

    Raises:
        UserError: torch or transformers missing, or a model that cannot be opened or asked.
    """
    torch, transformers = libraries()
    source = source_of(recipe.model)
    local = Path(source).is_dir()
    options: dict[str, Any] = {"local_files_only": local or bool(offline()), "trust_remote_code": False}
    if recipe.lora is not None and recipe.lora.quantise:
        options["quantization_config"] = _four_bits(torch, transformers)
    try:
        tokenizer = transformers.AutoTokenizer.from_pretrained(source, padding_side="left", **_no_quantisation(options))
        model = transformers.AutoModelForCausalLM.from_pretrained(
            source, dtype=dtype_of(recipe, torch), attn_implementation="sdpa", **options
        )
        if tokenizer.chat_template:
            tokenizer.apply_chat_template(chat.TRIAL, tokenize=False, add_generation_prompt=True)
    # A model is files that anybody may have made, read by half a dozen libraries; each raises what it likes.
    except Exception as error:
        raise UserError(f"cannot open the model {source}: {first_line(error)}") from error
    if not tokenizer.chat_template:
        raise UserError(f"{source} has no chat template: choose an instruction-tuned model")
    if tokenizer.pad_token_id is None:
        tokenizer.pad_token = tokenizer.eos_token
    forget_habits(model)  # answers are sampled with the recipe's settings, and no others
    model.config.use_cache = False
    from qspark.training.head import attach

    attach(model)
    return Policy(model, tokenizer, source)


def with_adapter(policy: Policy, recipe: TrainRecipe) -> Any:
    """The model with the recipe's adapter around it: a new one, or that of an earlier training.

    Raises:
        UserError: peft is missing, or the adapter does not fit.
    """
    if recipe.lora is None:
        return policy.model
    try:
        import peft
    except ImportError as error:
        raise UserError("adapters need peft: pip install 'qspark[train]'") from error
    model = policy.model
    if recipe.lora.quantise:
        model = peft.prepare_model_for_kbit_training(model)  # norms and the output layer then are in single precision
    if recipe.adapter is None:
        return peft.get_peft_model(model, peft.LoraConfig(**lora_settings(recipe.lora)))
    try:
        return peft.PeftModel.from_pretrained(model, str(recipe.adapter), is_trainable=True)
    except Exception as error:  # as above
        raise UserError(f"cannot open the adapter {recipe.adapter}: {first_line(error)}") from error


def check_adapter(recipe: TrainRecipe) -> None:
    """Whether the adapter that a recipe continues is there and is what its ``lora`` says. Raises UserError."""
    if recipe.adapter is None or recipe.lora is None:
        return
    try:
        found = json.loads((recipe.adapter / "adapter_config.json").read_text(encoding="utf-8"))
        own = {"rank": found["r"], "alpha": found["lora_alpha"], "dropout": found["lora_dropout"]}
    except FileNotFoundError as error:
        raise UserError(f"{recipe.adapter} is no folder of an adapter: train what it continues first") from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UserError(f"cannot read {recipe.adapter / 'adapter_config.json'}: {first_line(error)}") from error
    asked = {name: getattr(recipe.lora, name) for name in own}
    if own != asked:
        fields = " ".join(f"lora.{name}={own[name]}" for name in own if own[name] != asked[name])
        raise UserError(f"{recipe.adapter} is continued as it is: set {fields}")


def lora_settings(lora: Lora) -> dict[str, Any]:
    """For ``peft.LoraConfig``."""
    return {
        "r": lora.rank,
        "lora_alpha": lora.alpha,
        "lora_dropout": lora.dropout,
        "target_modules": "all-linear",
        "task_type": "CAUSAL_LM",
    }


def dtype_of(recipe: TrainRecipe, torch: Any) -> Any:
    """Weights are loaded in it; transformers' own default would be single precision, twice the memory on a GPU.

    Where every weight is trained it is single precision all the same, and half of it computes: a step is smaller than
    what half precision can tell apart.
    """
    if recipe.lora is None:
        return torch.float32
    if recipe.precision == "auto":
        return torch.bfloat16 if torch.cuda.is_available() else torch.float32
    return {"bf16": torch.bfloat16, "fp32": torch.float32}[recipe.precision]


def libraries() -> tuple[Any, Any]:
    """torch and transformers. Raises UserError where one is missing."""
    try:
        import torch
        import transformers
    except ImportError as error:
        raise UserError("training needs torch, transformers, peft and trl: pip install 'qspark[train]'") from error
    transformers.utils.logging.disable_progress_bar()  # it would write across our own
    return torch, transformers


def _four_bits(torch: Any, transformers: Any) -> Any:
    if not torch.cuda.is_available():
        raise UserError("lora.quantise keeps the base in four bits, which needs a GPU")
    return transformers.BitsAndBytesConfig(
        load_in_4bit=True,
        bnb_4bit_quant_type="nf4",
        bnb_4bit_use_double_quant=True,
        bnb_4bit_compute_dtype=torch.bfloat16,
    )


def _no_quantisation(options: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in options.items() if name != "quantization_config"}
