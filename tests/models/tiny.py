"""Models of a few thousand random weights, in the forms in which real ones come."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import gguf
import numpy as np
import torch
from tokenizers import AddedToken, Tokenizer, models, pre_tokenizers, trainers
from transformers import AutoModelForCausalLM, LlamaConfig, PreTrainedTokenizerFast, Qwen2Config

from qspark.models.catalog import MODELS, Model
from qspark.models.dequantise import PLACES

SPECIAL = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
TEXT = ["def f(n):\n    return n + 1\n", "system user assistant", "from qiskit import QuantumCircuit", "Answer 12"] * 4


@dataclass(frozen=True)
class Tiny:
    """One random model."""

    model: Any  # transformers
    tokenizer: Tokenizer
    gguf: Path


def tiny(kind: str, folder: Path) -> Tiny:
    """A Qwen2 or Llama model, and its GGUF file (float32) in ``folder``."""
    tokenizer = _tokenizer()
    vocabulary = tokenizer.get_vocab_size()
    sizes = {
        "vocab_size": vocabulary,
        "hidden_size": 64,
        "intermediate_size": 128,
        "num_hidden_layers": 2,
        "num_attention_heads": 4,
        "num_key_value_heads": 2,
        "max_position_embeddings": 4096,
        "tie_word_embeddings": True,
        "bos_token_id": 0,
        "eos_token_id": 2,
        "pad_token_id": 0,
    }
    torch.manual_seed(1)
    config = {"qwen2": Qwen2Config, "llama": LlamaConfig}[kind](**sizes)
    model = AutoModelForCausalLM.from_config(config)
    for weight in model.parameters():
        torch.nn.init.normal_(weight, std=0.3)
    path = folder / f"{kind}.gguf"
    _write(path, kind, model, tokenizer)
    return Tiny(model, tokenizer, path)


def save(made: Tiny, folder: Path, chat_template: str | None) -> None:
    """The same model as a folder for ``from_pretrained``."""
    made.model.generation_config.eos_token_id = 2
    made.model.save_pretrained(folder)
    PreTrainedTokenizerFast(
        tokenizer_object=made.tokenizer,
        eos_token=SPECIAL[2],
        pad_token=SPECIAL[0],
        chat_template=chat_template,
    ).save_pretrained(folder)


def catalogued(made: Tiny, name: str) -> Model:
    """A record for it; its template is the one of the real models."""
    real = MODELS[0]
    return Model(
        name=name,
        title=name,
        licence="Apache-2.0",
        parameters=sum(weight.numel() for weight in made.model.parameters()),
        context=4096,
        repo=real.repo,
        file=made.gguf.name,
        size=made.gguf.stat().st_size,
        sha256="",
        packages=(),
        default_system=real.default_system,
    )


def _tokenizer() -> Tokenizer:
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.train_from_iterator(
        TEXT,
        trainers.BpeTrainer(
            vocab_size=320,
            special_tokens=[AddedToken(token, normalized=False, special=True) for token in SPECIAL],
            initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
            show_progress=False,
        ),
    )
    return tokenizer


def _write(path: Path, kind: str, model: Any, tokenizer: Tokenizer) -> None:
    import json

    config = model.config
    heads = {"attn_q": config.num_attention_heads, "attn_k": config.num_key_value_heads}
    writer = gguf.GGUFWriter(path, kind)
    writer.add_block_count(config.num_hidden_layers)
    writer.add_context_length(config.max_position_embeddings)
    writer.add_embedding_length(config.hidden_size)
    writer.add_feed_forward_length(config.intermediate_size)
    writer.add_head_count(config.num_attention_heads)
    writer.add_head_count_kv(config.num_key_value_heads)
    writer.add_layer_norm_rms_eps(config.rms_norm_eps)
    writer.add_rope_freq_base(10000.0)
    writer.add_rope_dimension_count(config.hidden_size // config.num_attention_heads)
    writer.add_file_type(gguf.LlamaFileType.ALL_F32)
    bpe = json.loads(tokenizer.to_str())["model"]
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("qwen2" if kind == "qwen2" else "smollm")
    writer.add_token_list(sorted(bpe["vocab"], key=bpe["vocab"].get))
    writer.add_token_types([3 if index < len(SPECIAL) else 1 for index in range(len(bpe["vocab"]))])
    writer.add_token_merges([" ".join(pair) for pair in bpe["merges"]])
    writer.add_bos_token_id(0)
    writer.add_eos_token_id(2)
    writer.add_pad_token_id(0)
    writer.add_chat_template("{{ broken")
    names = {place: name for name, place in PLACES.items()}
    for name, weight in model.state_dict().items():
        if name == "lm_head.weight":
            continue
        stem, _, part = name.rpartition(".")
        values = weight.float().numpy()
        if stem.startswith("model.layers."):
            layer, place = stem.removeprefix("model.layers.").split(".", 1)
            if kind == "llama" and names[place] in heads:  # as llama.cpp's converter orders the rows
                count = heads[names[place]]
                rows, columns = values.shape
                values = values.reshape(count, 2, rows // count // 2, columns).swapaxes(1, 2).reshape(rows, columns)
            target = f"blk.{layer}.{names[place]}.{part}"
        else:
            target = f"{names[stem]}.{part}"
        writer.add_tensor(target, np.ascontiguousarray(values))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
