"""A random model of 30,000 parameters with a tokenizer of bytes: trainings in seconds, for tests and first tries."""

import tempfile
from pathlib import Path

from qspark.models.catalog import CHATML
from qspark.models.store import models_folder

_SPECIAL = ("<|endoftext|>", "<|im_start|>", "<|im_end|>")


def tiny_model() -> Path:
    """The folder of the model, made once: for ``from_pretrained``."""
    target = models_folder() / "tiny"
    if not (target / "config.json").exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent) as scratch:
            made = Path(scratch) / "tiny"
            make_tiny(made)
            try:
                made.rename(target)
            except OSError:  # another process was first
                if not (target / "config.json").exists():
                    raise
    return target


def make_tiny(folder: Path) -> None:
    """Write it. The weights are the same every time."""
    import torch
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import GenerationConfig, PreTrainedTokenizerFast, Qwen2Config, Qwen2ForCausalLM

    vocabulary = {token: index for index, token in enumerate(sorted(pre_tokenizers.ByteLevel.alphabet()))}
    tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens(list(_SPECIAL))
    fast = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        eos_token=_SPECIAL[2],
        pad_token=_SPECIAL[0],
        padding_side="left",
        chat_template=CHATML.replace("DEFAULT_SYSTEM", ""),
    )
    config = Qwen2Config(
        vocab_size=len(fast),
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        tie_word_embeddings=True,
        eos_token_id=fast.eos_token_id,
        pad_token_id=fast.pad_token_id,
        bos_token_id=None,
    )
    with torch.random.fork_rng():
        torch.manual_seed(0)
        model = Qwen2ForCausalLM(config)
    model.generation_config = GenerationConfig(eos_token_id=fast.eos_token_id, pad_token_id=fast.pad_token_id)
    model.save_pretrained(folder)
    fast.save_pretrained(folder)
