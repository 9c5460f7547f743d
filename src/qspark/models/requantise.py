"""GGUF files for OpenVINO: every matrix as Q8_0, which is the form that its reader is tested with here.

OpenVINO's reader refuses what Q4_K_M files hold (Q5_0 among them). Eight bits keep all that four bits hold, and decode
as fast. Not covered: architectures that the reader does not know (it knows Llama, Qwen2 and Qwen3).
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from qspark.errors import UserError
from qspark.models.catalog import BY_NAME
from qspark.models.store import folder_of, models_folder, path_of, room, sha256_of, writing

if TYPE_CHECKING:
    from gguf import GGUFReader

OUTPUT, EMBEDDING = "output.weight", "token_embd.weight"


def prepare_ov(which: str | Path) -> Path:
    """The Q8_0 form of a fetched model (its name) or of any GGUF file (its path), made once and kept.

    Raises:
        UserError: not fetched; no GGUF file; gguf is not installed; the disk is full.
    """
    if isinstance(which, str):
        model = BY_NAME[which]
        source, target, template = path_of(which), folder_of(model) / "ov.gguf", model.chat_template
    else:
        source, template = which, None
        target = models_folder() / "gguf" / f"{sha256_of(which)[:16]}.gguf"
    if not target.is_file():
        with writing(target.parent):
            if not target.is_file():  # another process may just have made it
                room(target.parent, 2 * source.stat().st_size)
                partial = target.with_suffix(".partial")
                # Tied in all models of the catalogue. Their files store the matrix twice, the output in more bits.
                requantise(source, partial, chat_template=template, tied=template is not None)
                partial.replace(target)
    return target


def read_gguf(source: Path) -> tuple["GGUFReader", dict[str, Any]]:
    """A GGUF file, and what it says of its model, by field.

    Raises:
        UserError: gguf is not installed, or ``source`` is no GGUF file that it can read.
    """
    try:
        from gguf import GGUFReader
    except ImportError as error:
        raise UserError("GGUF files need gguf: pip install 'qspark[cpu]'") from error
    try:
        reader = _bounded(GGUFReader)(source)
        values = {name: field.contents() for name, field in reader.fields.items() if not name.startswith("GGUF.")}
    # What the reader raises on a file that is cut off, damaged, or no GGUF file at all.
    except (ValueError, IndexError, KeyError, TypeError, OverflowError, RecursionError, MemoryError) as error:
        raise UserError(f"{source} is no GGUF file that can be read: {error}") from error
    if not isinstance(values.get("general.architecture"), str):
        raise UserError(f"{source} is no GGUF file that can be read: it names no architecture")
    return reader, values


def _bounded(reader: "type[GGUFReader]") -> "type[GGUFReader]":
    """A reader that a length in the file cannot lead beyond its end, where it would read nothing for ever."""

    class Bounded(reader):  # type: ignore[misc]
        def _get(self, offset: int, dtype: Any, count: int = 1, override_order: Any = None) -> Any:
            if count > len(self.data):
                raise ValueError("a length beyond the end of the file")
            found = super()._get(offset, dtype, count, override_order)
            if len(found) < count:
                raise ValueError("it ends early")
            return found

    return Bounded


def requantise(source: Path, target: Path, *, chat_template: str | None = None, tied: bool = False) -> None:
    """Write ``source`` as Q8_0.

    Args:
        chat_template: in place of the one in the file.
        tied: embedding and output are one matrix; it is written once, from the output.

    Raises:
        UserError: gguf is not installed, or ``source`` is no GGUF file that it can read.
        OSError: ``target`` cannot be written.
    """
    reader, values = read_gguf(source)
    from gguf import GGMLQuantizationType, GGUFValueType, GGUFWriter, LlamaFileType
    from gguf.quants import dequantize, quantize

    q8 = GGMLQuantizationType.Q8_0
    writer = GGUFWriter(target, values.pop("general.architecture"))
    overrides = {"general.file_type": int(LlamaFileType.MOSTLY_Q8_0)}
    for name, value in values.items():
        kind, *_ = types = reader.fields[name].types
        of = types[-1] if kind == GGUFValueType.ARRAY else None
        if name != "tokenizer.chat_template" or chat_template is None:
            writer.add_key_value(name, overrides.get(name, value), kind, of)
    if chat_template is not None:
        writer.add_chat_template(chat_template)
    tensors = {tensor.name: tensor for tensor in reader.tensors}
    if tied and OUTPUT in tensors:
        tensors[EMBEDDING] = tensors.pop(OUTPUT)
    for name, tensor in tensors.items():
        shape = [int(size) for size in reversed(tensor.shape)]
        if len(shape) == 1:  # norms and biases
            writer.add_tensor_info(name, shape, np.dtype(np.float32), 4 * shape[0])
        elif shape[-1] % 32:
            raise UserError(f"{source} cannot be stored as Q8_0: the rows of {name} are no multiple of 32 long")
        else:
            # 32 weights and their scale: 34 bytes.
            stored = [*shape[:-1], shape[-1] // 32 * 34]
            writer.add_tensor_info(name, stored, np.dtype(np.uint8), int(np.prod(stored)), raw_dtype=q8)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_ti_data_to_file()
    for tensor in tensors.values():
        if len(tensor.shape) == 1:
            data = dequantize(tensor.data, tensor.tensor_type).astype(np.float32)
        elif tensor.tensor_type == q8:
            data = tensor.data
        else:
            try:
                data = quantize(dequantize(tensor.data, tensor.tensor_type), q8)
            except NotImplementedError as error:
                raise UserError(f"{source} cannot be stored as Q8_0: {error}") from error
        writer.write_tensor_data(np.ascontiguousarray(data))
    writer.close()
    with target.open("rb") as written:
        os.fsync(written.fileno())
