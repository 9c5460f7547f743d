"""A fetched model in OpenVINO's own form, with the names that adapters are matched by.

OpenVINO applies an adapter at run time to every layer that bears the name of one of its tensors. What it makes of a
GGUF file has layers without names. But a layer still holds the scales of its blocks of weights, as they are in the
file: so they say which layer it is.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np

from qspark.errors import UserError
from qspark.models.catalog import find
from qspark.models.dequantise import PLACES
from qspark.models.requantise import prepare_ov, read_gguf
from qspark.models.store import folder_of, room, writing

MODEL = "openvino_model.xml"
_LAYERS = {kind: place for kind, place in PLACES.items() if place.startswith(("self_attn.", "mlp."))}
_Q8_BLOCK = 34  # bytes: a scale in half precision, and 32 weights
# OpenVINO writes its form beside the GGUF file when it is asked to while it loads that.
_CONVERT = """
import sys
sys.modules["openvino_telemetry"] = None
import openvino_genai
openvino_genai.LLMPipeline(sys.argv[1], "CPU", enable_save_ov_model=True)
"""


def prepare_adaptable(name: str) -> Path:
    """The folder of a model of the catalogue in OpenVINO's form, made once and kept.

    Raises:
        UserError: not fetched; OpenVINO or gguf is not installed; the disk is full.
    """
    source, target = prepare_ov(name), folder_of(find(name)) / "ov"
    if not (target / MODEL).is_file():
        with writing(target.parent):
            if not (target / MODEL).is_file():
                room(target.parent, 2 * source.stat().st_size)
                partial = target.with_suffix(".partial")
                shutil.rmtree(partial, ignore_errors=True)
                partial.mkdir()
                convert(source, partial)
                partial.rename(target)
    return target


def convert(source: Path, folder: Path) -> None:
    """A Q8_0 file into OpenVINO's form in ``folder``, its layers named. Raises UserError."""
    plain = folder / "plain"
    plain.mkdir()
    link = plain / source.name
    os.link(source, link)
    command = [sys.executable, "-P", "-c", _CONVERT, str(link)]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False, text=True)
    if not (plain / MODEL).is_file():
        last = (done.stderr.strip().splitlines() or ["it says nothing"])[-1]
        raise UserError(f"OpenVINO cannot convert {source}: {last[:300]}")
    link.unlink()
    sys.modules["openvino_telemetry"] = None  # type: ignore[assignment]  # see pipeline.py
    import openvino

    model = openvino.Core().read_model(plain / MODEL)
    name_layers(model, source)
    openvino.save_model(model, folder / MODEL, compress_to_fp16=False)
    del model  # which holds the file of weights
    for file in plain.glob("openvino_*token*"):
        file.rename(folder / file.name)
    shutil.rmtree(plain)


def name_layers(model: Any, source: Path) -> None:
    """Give every adaptable layer of an OpenVINO model the name that it has in transformers.

    Raises:
        UserError: a layer of the GGUF file ``source`` is not found in the model.
    """
    reader, _ = read_gguf(source)
    names = {}
    for tensor in reader.tensors:
        found = re.fullmatch(r"blk\.(\d+)\.(\w+)\.weight", tensor.name)
        if found and found[2] in _LAYERS:
            scales = tensor.data.reshape(-1, _Q8_BLOCK)[:, :2].copy().view(np.float16)
            names[_key(scales)] = f"model.layers.{found[1]}.{_LAYERS[found[2]]}"
    for operation in model.get_ordered_ops():
        if operation.get_type_name() == "MatMul":
            for constant in _half_constants(operation.input(1).get_source_output().get_node()):
                name = names.pop(_key(np.asarray(constant.data)), None)
                if name is not None:
                    operation.set_friendly_name(name)
    if names:
        raise UserError(f"OpenVINO's form of {source} lacks {len(names)} layers, {next(iter(names.values()))} first")


def _key(scales: Any) -> bytes:
    """The same for rows in another order: attention's are rearranged for some models."""
    return hashlib.sha256(np.sort(scales.ravel()).tobytes()).digest()


def _half_constants(node: Any, depth: int = 8) -> list[Any]:
    """Constants in half precision that a weight is computed from, if it is computed from constants at all."""
    if node.get_type_name() == "Constant":
        return [node] if node.get_output_element_type(0).get_type_name() == "f16" else []
    if not depth:
        return []
    sources = (place.get_source_output().get_node() for place in node.inputs())
    return [constant for one in sources for constant in _half_constants(one, depth - 1)]
