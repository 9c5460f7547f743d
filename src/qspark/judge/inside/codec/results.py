"""What running circuits gives: counts, distributions, bit arrays, results of primitives and of backends."""

from typing import Any

import numpy as np
from qiskit.primitives import BitArray, DataBin, PrimitiveResult, PubResult, SamplerPubResult
from qiskit.result import Counts, ProbDistribution, QuasiDistribution, Result
from qiskit.result.models import ExperimentResultData

from qspark.judge.inside.codec import updates
from qspark.judge.inside.codec.arrays import decode_array
from qspark.judge.inside.codec.core import Decoder, Encoder, Malformed, Node, register
from qspark.judge.inside.codec.operations import MAX_QUBITS


def _plain_dict(decoder: Decoder, node: Node) -> dict[Any, Any]:
    value = decoder.decode(node)
    if type(value) is not dict:
        raise Malformed("a dictionary was expected")
    return value


# A subclass of dict that is rebuilt from its items sends them as a dictionary of its own, which the other side
# numbers; so the encoder numbers one too.
def _numbered(encoder: Encoder, value: Any) -> Node:
    return encoder.encode(dict(dict.items(value)))


def _encode_counts(encoder: Encoder, value: Counts) -> Node:
    return ["counts", _numbered(encoder, value), encoder.encode(value.creg_sizes), value.memory_slots]


def _counts(decoder: Decoder, fields: list[Any]) -> Counts:
    data, sizes, slots = fields
    if slots is not None and (type(slots) is not int or not 0 <= slots <= MAX_QUBITS):
        raise Malformed("not a number of classical bits")
    plain = _plain_dict(decoder, data)
    decoder.count(len(plain) * (slots or 0) // 100)  # every key is filled up with zeros to this length
    return _holding(Counts(plain, creg_sizes=decoder.decode(sizes), memory_slots=slots), plain)


def _holding(made: Any, entries: dict[Any, Any]) -> Any:
    """With just these entries: what makes them of their keys did not do so with those that were added later."""
    if list(dict.items(made)) != list(entries.items()):
        dict.clear(made)
        dict.update(made, entries)
    return made


def _encode_distribution(tag: str) -> Any:
    def encode(encoder: Encoder, value: Any) -> Node:
        deviation = getattr(value, "_stddev_upper_bound", None)
        return [tag, _numbered(encoder, value), encoder.encode(value.shots), encoder.encode(deviation)]

    return encode


def _distribution(cls: type) -> Any:
    def decode(decoder: Decoder, fields: list[Any]) -> Any:
        data, *about = fields
        plain = _plain_dict(decoder, data)
        shots, deviation = map(decoder.decode, about)
        return _holding(cls(plain, shots, *([deviation] if cls is QuasiDistribution else [])), plain)

    return decode


def _encode_result(encoder: Encoder, value: Result) -> Node:
    return ["result", encoder.encode(value.to_dict())]


def _result(decoder: Decoder, fields: list[Any]) -> Result:
    found = _plain_dict(decoder, fields[0])
    experiments = found.get("results")
    for experiment in experiments if type(experiments) is list else [None]:
        data = experiment.get("data") if type(experiment) is dict else None
        # Every key becomes an attribute of the object, also one that it has for itself.
        if type(data) is not dict or any(
            type(key) is not str or key.startswith("_") or hasattr(ExperimentResultData, key) for key in data
        ):
            raise Malformed("not the data of an experiment")
    return Result.from_dict(found)


def _bit_array(decoder: Decoder, fields: list[Any]) -> BitArray:
    array, bits = fields
    return BitArray(decode_array(decoder, array), bits)


def _encode_data_bin(encoder: Encoder, value: DataBin) -> Node:
    return ["data-bin", list(value.shape), encoder.encode({name: value[name] for name in value})]


def _data_bin(decoder: Decoder, fields: list[Any]) -> DataBin:
    shape, data = fields
    named = _plain_dict(decoder, data)
    if any(not isinstance(name, str) or hasattr(DataBin, name) for name in named):
        raise Malformed("a name that a result of a primitive has for itself")
    return DataBin(shape=tuple(shape), **named)


def _pub_result(cls: type) -> Any:
    def decode(decoder: Decoder, fields: list[Any]) -> Any:
        data, metadata = fields
        data_bin = decoder.decode(data)
        if type(data_bin) is not DataBin:
            raise Malformed("not the result of a primitive")
        return cls(data_bin, _plain_dict(decoder, metadata))

    return decode


def _encode_pub_result(tag: str) -> Any:
    return lambda encoder, value: [tag, _encode_data_bin(encoder, value.data), encoder.encode(dict(value.metadata))]


def _encode_primitive_result(encoder: Encoder, value: PrimitiveResult[Any]) -> Node:
    return ["primitive-result", encoder.encode(list(value)), encoder.encode(_kept(dict(value.metadata)))]


def _kept(metadata: dict[str, Any]) -> dict[str, Any]:
    """Metadata without what only describes the run (execution spans hold objects of the client)."""
    return {key: item for key, item in metadata.items() if isinstance(item, int | float | str | bool | dict | list)}


def _primitive_result(decoder: Decoder, fields: list[Any]) -> PrimitiveResult[Any]:
    pubs, metadata = fields
    results = decoder.decode(pubs)
    if type(results) is not list or not all(isinstance(pub, PubResult) for pub in results):
        raise Malformed("not the result of a primitive")
    return PrimitiveResult(results, _plain_dict(decoder, metadata))


register(Counts, "counts", _encode_counts, _counts, updates.entries)
for _tag, _cls in (("quasi", QuasiDistribution), ("probabilities", ProbDistribution)):
    register(_cls, _tag, _encode_distribution(_tag), _distribution(_cls), updates.entries)
register(Result, "result", _encode_result, _result, updates.attributes)
register(
    BitArray,
    "bit-array",
    lambda e, v: ["bit-array", e.encode(np.asarray(v.array)), v.num_bits],
    _bit_array,
    updates.attributes,
)
register(DataBin, "data-bin", _encode_data_bin, _data_bin)
for _tag, _cls in (("pub-result", PubResult), ("sampler-pub-result", SamplerPubResult)):
    register(_cls, _tag, _encode_pub_result(_tag), _pub_result(_cls), updates.attributes)
register(PrimitiveResult, "primitive-result", _encode_primitive_result, _primitive_result, updates.attributes)
