"""Exceptions: the nearest class of a library, and what they say. Nothing else that they hold crosses."""

import importlib
from typing import Any

from qspark.judge.inside.codec.core import CannotCross, Decoder, Encoder, Malformed, Node, register
from qspark.judge.inside.codec.plain import library_class, name_of

MAX_TEXT = 4000  # characters of a message


def encode_exception(encoder: Encoder, value: BaseException) -> Node:
    """The nearest library class, the message, and the arguments of one of just that class if all are plain.

    Never the exception's own attributes.
    """
    for cls in type(value).__mro__:
        try:
            module, name = name_of(cls)
        except CannotCross:
            continue
        break
    try:
        # A KeyError shows its key in quotation marks, and will do so again on the other side.
        text = str(value.args[0]) if isinstance(value, KeyError) and len(value.args) == 1 else str(value)
    except Exception as broken:  # noqa: BLE001  a program's own __str__ may do anything
        text = f"(its message cannot be shown: {type(broken).__name__})"
    own = vars(BaseException)["args"].__get__(value)  # not by the class's own attribute
    arguments = [*own] if type(value) is cls and all(map(_is_plain, own)) else None
    return ["exception", module, name, type(value).__name__[:200], text[:MAX_TEXT], arguments]


def _is_plain(value: Any) -> bool:
    """Whether it stands for itself in a message."""
    if type(value) is str:
        return len(value) <= MAX_TEXT
    return value is None or type(value) in (bool, float) or (type(value) is int and value.bit_length() < 64)


def rebuilt(error: Exception) -> Exception:
    """What comes of an exception when it crosses."""
    fields = encode_exception(Encoder(), error)
    found = _exception(Decoder([]), list(fields)[1:]) if isinstance(fields, list) else error
    return found if isinstance(found, Exception) else error


def _exception(decoder: Decoder, fields: list[Any]) -> BaseException:
    module, name, shown, text, plain = fields
    if not isinstance(text, str) or not isinstance(shown, str):
        raise Malformed("not an exception")
    cls = library_class(module, name)
    if not issubclass(cls, BaseException):
        raise Malformed("not an exception")
    if issubclass(cls, BaseExceptionGroup):  # there is none without exceptions in it
        cls, module = (Exception if issubclass(cls, Exception) else BaseException), "builtins"
    arguments = (text,) if plain is None else tuple(plain)
    if not all(map(_is_plain, arguments)):
        raise Malformed("not the arguments of an exception")
    # Not its __init__, which may ask for anything; an OSError has its number from __new__.
    made = cls.__new__(cls, *arguments) if module == "builtins" else cls.__new__(cls)
    made.args = arguments
    if module.startswith("qiskit"):
        vars(made)["message"] = " ".join(map(str, arguments))  # what QiskitError prints
    try:
        str(made)
    except Exception:  # noqa: BLE001  what shows itself by attributes that its __init__ would have set
        nearest: Any = next(base for base in cls.__mro__ if base.__module__ == "builtins")
        made = nearest.__new__(nearest)
        made.args = (text,)
    return made


register(BaseException, "exception", encode_exception, _exception)
importlib.import_module("qiskit")  # so that its exceptions can be named
