"""A fetched GGUF file in the form that transformers, and all training, works with: a folder with safetensors.

Weights become bfloat16, which holds every value that four bits and their scales can make to within its own rounding.
transformers can open a GGUF file itself, but then keeps embedding and output as two matrices that were rounded
differently, and takes minutes. Not covered: architectures other than those of the catalogue (Qwen2, Llama).
"""

import json
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from qspark.errors import UserError
from qspark.models.catalog import Model, find
from qspark.models.requantise import EMBEDDING, OUTPUT, read_gguf
from qspark.models.store import folder_of, path_of, room, writing

if TYPE_CHECKING:
    from gguf import GGUFReader
    from transformers import PreTrainedTokenizerFast

PLACES = {
    "token_embd": "model.embed_tokens",
    "output_norm": "model.norm",
    "attn_norm": "input_layernorm",
    "ffn_norm": "post_attention_layernorm",
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.o_proj",
    "ffn_gate": "mlp.gate_proj",
    "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj",
}
# How text is cut before byte pairs are merged, by the name that GGUF files give it (``tokenizer.ggml.pre``).
_QWEN2_WORDS = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
_CONTROL, _USER_DEFINED, _UNUSED = 3, 4, 5  # kinds of token in a GGUF file


def prepare_hf(name: str) -> Path:
    """The folder for ``from_pretrained``, made once from the fetched file and kept.

    Raises:
        UserError: not fetched; torch or transformers is not installed; the disk is full.
    """
    model = find(name)
    source, target = path_of(name), folder_of(model) / "hf"
    if not target.is_dir():
        with writing(target.parent):
            if not target.is_dir():
                room(target.parent, 2 * model.parameters)
                partial = target.with_suffix(".partial")
                shutil.rmtree(partial, ignore_errors=True)
                partial.mkdir()
                _write(model, source, partial)
                partial.rename(target)
    return target


def _write(model: Model, source: Path, folder: Path) -> None:
    try:
        import torch
        from gguf.quants import dequantize
        from safetensors.torch import save_file
    except ImportError as error:
        raise UserError("hf: models need torch and transformers: pip install 'qspark[train]'") from error
    reader, _ = read_gguf(source)
    config = _config(reader)
    heads = {"attn_q": config["num_attention_heads"], "attn_k": config["num_key_value_heads"]}
    tensors = {tensor.name: tensor for tensor in reader.tensors}
    if OUTPUT in tensors:  # the same matrix, in more bits
        tensors[EMBEDDING] = tensors.pop(OUTPUT)
    weights = {}
    for name, tensor in tensors.items():
        place, kind, part = _place(name)
        values = np.array(dequantize(tensor.data, tensor.tensor_type))  # a copy: the file itself is read-only
        if config["model_type"] == "llama" and kind in heads:
            values = _unpermuted(values, heads[kind])
        weights[f"{place}.{part}"] = torch.from_numpy(values).to(torch.bfloat16)
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    (folder / "config.json").write_text(json.dumps(config, indent=2))
    ends = {"bos_token_id": config["bos_token_id"], "eos_token_id": config["eos_token_id"]}
    (folder / "generation_config.json").write_text(json.dumps({**ends, "pad_token_id": config["pad_token_id"]}))
    _tokenizer(reader, model.chat_template).save_pretrained(folder)


def _place(name: str) -> tuple[str, str, str]:
    """blk.3.attn_q.weight -> (model.layers.3.self_attn.q_proj, attn_q, weight)"""
    layer, kind, part = re.fullmatch(r"(?:blk\.(\d+)\.)?(\w+)\.(weight|bias)", name).groups()  # type: ignore[union-attr]
    place = PLACES[kind]
    return (f"model.layers.{layer}.{place}" if layer else place), kind, part


def _unpermuted(values: np.ndarray[Any, Any], heads: int) -> np.ndarray[Any, Any]:
    """Rows of a Llama query or key matrix as transformers orders them; GGUF pairs the rows that rotate together."""
    rows, columns = values.shape
    return values.reshape(heads, rows // heads // 2, 2, columns).swapaxes(1, 2).reshape(rows, columns)


def _config(reader: "GGUFReader") -> dict[str, Any]:
    def field(name: str) -> Any:
        return reader.fields[name].contents()

    kind = field("general.architecture")
    heads, width = field(f"{kind}.attention.head_count"), field(f"{kind}.embedding_length")
    return {
        "architectures": [{"qwen2": "Qwen2ForCausalLM", "llama": "LlamaForCausalLM"}[kind]],
        "model_type": kind,
        "vocab_size": len(reader.fields["tokenizer.ggml.tokens"].data),
        "hidden_size": width,
        "intermediate_size": field(f"{kind}.feed_forward_length"),
        "num_hidden_layers": field(f"{kind}.block_count"),
        "num_attention_heads": heads,
        "num_key_value_heads": field(f"{kind}.attention.head_count_kv"),
        "head_dim": width // heads,
        "hidden_act": "silu",
        "max_position_embeddings": field(f"{kind}.context_length"),
        "rms_norm_eps": field(f"{kind}.attention.layer_norm_rms_epsilon"),
        "rope_theta": field(f"{kind}.rope.freq_base"),
        "tie_word_embeddings": True,
        "dtype": "bfloat16",
        "bos_token_id": field("tokenizer.ggml.bos_token_id"),
        "eos_token_id": field("tokenizer.ggml.eos_token_id"),
        "pad_token_id": field("tokenizer.ggml.padding_token_id"),
    }


def _tokenizer(reader: "GGUFReader", chat_template: str) -> "PreTrainedTokenizerFast":
    from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    fields = reader.fields
    tokens: list[str] = fields["tokenizer.ggml.tokens"].contents()
    kinds: list[int] = fields["tokenizer.ggml.token_type"].contents()
    merges = [tuple(pair.split(" ")) for pair in fields["tokenizer.ggml.merges"].contents()]
    vocabulary = {token: index for index, token in enumerate(tokens) if kinds[index] != _UNUSED}
    tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=merges))
    if fields["tokenizer.ggml.pre"].contents() == "qwen2":
        tokenizer.normalizer = normalizers.NFC()
        split = pre_tokenizers.Split(Regex(_QWEN2_WORDS), "isolated")
        words = [split, pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)]
    else:  # smollm
        words = [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)]
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(words)
    tokenizer.decoder = decoders.ByteLevel()
    for kind, special in ((_CONTROL, True), (_USER_DEFINED, False)):
        added = [AddedToken(tokens[index], normalized=False) for index, found in enumerate(kinds) if found == kind]
        (tokenizer.add_special_tokens if special else tokenizer.add_tokens)(added)
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        eos_token=tokens[fields["tokenizer.ggml.eos_token_id"].contents()],
        pad_token=tokens[fields["tokenizer.ggml.padding_token_id"].contents()],
        chat_template=chat_template,
        padding_side="left",
        clean_up_tokenization_spaces=False,
    )
