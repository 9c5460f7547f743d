"""The forms that backends read, prepared from a GGUF file."""

import copy
from pathlib import Path

import gguf
import numpy as np
import pytest
import torch
from gguf.quants import dequantize
from tiny import Tiny
from transformers import AutoModelForCausalLM, AutoTokenizer

from qspark.errors import UserError
from qspark.models import requantise
from qspark.models.catalog import MODELS
from qspark.models.dequantise import prepare_hf
from qspark.models.requantise import prepare_ov


def test_transformers_gets_every_weight_in_its_place(fetched: Tiny) -> None:
    loaded = AutoModelForCausalLM.from_pretrained(prepare_hf("tiny"), dtype=torch.float32)
    original = fetched.model.state_dict()
    assert loaded.state_dict().keys() == original.keys()
    for name, weight in loaded.state_dict().items():
        assert torch.equal(weight, original[name].to(torch.bfloat16).float()), name


def test_transformers_computes_what_the_original_computes(fetched: Tiny) -> None:
    loaded = AutoModelForCausalLM.from_pretrained(prepare_hf("tiny"), dtype=torch.float32)
    ids = torch.arange(40)[None]
    original = copy.deepcopy(fetched.model)
    for weight in original.parameters():
        weight.data = weight.to(torch.bfloat16).float()
    with torch.inference_mode():
        torch.testing.assert_close(loaded(ids).logits, original(ids).logits, atol=1e-3, rtol=1e-3)


def test_transformers_gets_the_tokenizer_and_the_chat_template_of_the_catalogue(fetched: Tiny) -> None:
    tokenizer = AutoTokenizer.from_pretrained(prepare_hf("tiny"))
    text = "<|im_start|>def return qiskit Answer é<|im_end|>"
    assert tokenizer(text, add_special_tokens=False).input_ids == fetched.tokenizer.encode(text).ids
    assert tokenizer.decode(fetched.tokenizer.encode(text).ids) == text
    assert tokenizer.chat_template == MODELS[0].chat_template


def test_openvino_gets_eight_bits_of_every_matrix(fetched: Tiny) -> None:
    before = {tensor.name: tensor for tensor in gguf.GGUFReader(fetched.gguf).tensors}
    after = {tensor.name: tensor for tensor in gguf.GGUFReader(prepare_ov("tiny")).tensors}
    assert after.keys() == before.keys()
    for name, tensor in after.items():
        exact, rounded = before[name].data, dequantize(tensor.data, tensor.tensor_type)
        assert tensor.tensor_type.name == ("F32" if exact.ndim == 1 else "Q8_0")
        assert np.abs(exact - rounded).max() <= np.abs(exact).max() / 220


def test_the_output_stands_in_for_a_tied_embedding(fetched: Tiny, tmp_path: Path) -> None:
    both = tmp_path / "both.gguf"
    writer = gguf.GGUFWriter(both, "qwen2")
    coarse, fine = (np.full((4, 64), value, np.float32) for value in (1.0, 2.0))
    writer.add_tensor("token_embd.weight", coarse)
    writer.add_tensor("output.weight", fine)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    found = {}
    for tied in (True, False):
        requantise.requantise(both, tmp_path / "out.gguf", tied=tied)
        found[tied] = {
            t.name: dequantize(t.data, t.tensor_type)[0, 0] for t in gguf.GGUFReader(tmp_path / "out.gguf").tensors
        }
    assert found[True] == {"token_embd.weight": pytest.approx(2, rel=0.01)}
    assert found[False].keys() == {"token_embd.weight", "output.weight"}


def test_a_prepared_form_is_made_once(fetched: Tiny, monkeypatch: pytest.MonkeyPatch) -> None:
    first = prepare_ov("tiny"), prepare_ov(fetched.gguf), prepare_hf("tiny")
    monkeypatch.setattr(requantise, "requantise", None)
    assert (prepare_ov("tiny"), prepare_ov(fetched.gguf), prepare_hf("tiny")) == first


def test_an_interrupted_preparation_leaves_nothing_that_looks_ready(
    fetched: Tiny, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(self: gguf.GGUFWriter, *rest: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(gguf.GGUFWriter, "write_tensor_data", stopped)
        with pytest.raises(KeyboardInterrupt):
            prepare_ov("tiny")
    assert len(gguf.GGUFReader(prepare_ov("tiny")).tensors) == len(gguf.GGUFReader(fetched.gguf).tensors)


@pytest.mark.parametrize("part", [0.0, 0.001, 0.1, 0.9], ids=str)
def test_a_file_that_is_cut_off_is_refused(fetched: Tiny, tmp_path: Path, part: float) -> None:
    data = fetched.gguf.read_bytes()
    cut = tmp_path / "cut.gguf"
    cut.write_bytes(data[: int(len(data) * part)])
    with pytest.raises(UserError, match="no GGUF file that can be read"):
        prepare_ov(cut)


@pytest.mark.parametrize("name", [b"general.architecture", b"tokenizer.ggml.model"])
def test_a_file_whose_fields_are_damaged_is_refused(fetched: Tiny, tmp_path: Path, name: bytes) -> None:
    data = fetched.gguf.read_bytes()
    place = data.index(name) + (0 if name.startswith(b"general") else len(name) + 12)  # the name, or the text it names
    (tmp_path / "damaged.gguf").write_bytes(data[:place] + b"\xff" + data[place + 1 :])
    with pytest.raises(UserError, match="no GGUF file that can be read"):
        prepare_ov(tmp_path / "damaged.gguf")


def test_rows_that_q8_0_cannot_hold_are_refused(tmp_path: Path) -> None:
    writer = gguf.GGUFWriter(tmp_path / "odd.gguf", "qwen2")
    writer.add_tensor("token_embd.weight", np.ones((4, 40), np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    with pytest.raises(UserError, match="no multiple of 32"):
        requantise.requantise(tmp_path / "odd.gguf", tmp_path / "out.gguf")


def test_a_length_beyond_the_end_of_the_file_is_refused(fetched: Tiny, tmp_path: Path) -> None:
    """Where it would be read for ever."""
    data = bytearray(fetched.gguf.read_bytes())
    place = data.index(b"tokenizer.ggml.token_type") + len(b"tokenizer.ggml.token_type")
    place += 8  # the field is an array, of this type; then comes its length
    data[place : place + 8] = (1 << 62).to_bytes(8, "little")
    (tmp_path / "long.gguf").write_bytes(data)
    with pytest.raises(UserError, match="no GGUF file that can be read"):
        requantise.read_gguf(tmp_path / "long.gguf")
