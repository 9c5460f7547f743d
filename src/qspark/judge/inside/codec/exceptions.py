"""Exceptions: the nearest class of a library, and what they say. Nothing else that they hold crosses."""

from typing import Any

from qiskit.exceptions import QiskitError

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
        text = _said(value)
    except Exception as broken:  # noqa: BLE001  a program's own __str__ may do anything
        text = f"(its message cannot be shown: {type(broken).__name__})"
    own = _made_with(value) if type(value) is cls else None
    arguments = list(own) if own is not None and all(map(_is_plain, own)) else None
    return ["exception", module, name, type(value).__name__[:200], text[:MAX_TEXT], arguments]


def _said(error: BaseException) -> str:
    """The text that makes the same message again: some exceptions show what they are given in quotation marks."""
    if isinstance(error, KeyError) and len(error.args) == 1 and type(error).__str__ is KeyError.__str__:
        return str(error.args[0])
    if isinstance(error, QiskitError) and type(error).__str__ is QiskitError.__str__:
        return str(error.message)
    return str(error)


def _made_with(error: BaseException) -> tuple[Any, ...]:
    arguments: tuple[Any, ...] = vars(BaseException)["args"].__get__(error)  # not by an attribute of the class
    if isinstance(error, OSError) and error.filename is not None:  # which is none of its arguments
        arguments = (*arguments, error.filename)
        if error.filename2 is not None:
            arguments = (*arguments, None, error.filename2)
    return arguments


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
    """Of the class, saying what was said, as far as both can be had."""
    module, name, shown, text, arguments = fields
    if not isinstance(text, str) or not isinstance(shown, str):
        raise Malformed("not an exception")
    if arguments is not None and not all(map(_is_plain, arguments)):
        raise Malformed("not the arguments of an exception")
    cls = library_class(module, name)
    if not issubclass(cls, BaseException):
        raise Malformed("not an exception")
    ways = [(cls, (text,)) if arguments is None else (cls, tuple(arguments)), (cls, (text,))]
    made = [_made(*way) for way in ways] + [_bare(cls, text)]
    found = next((one for one in made if _shown(one) == text), None)
    if found is None:  # of the class, whatever it says
        found = next((one for one in made if _shown(one) is not None), None)
    if found is None:  # what shows itself by attributes that its __init__ would have set, or asks for other things
        nearest: Any = next(base for base in cls.__mro__ if base in (Exception, BaseException))
        found = nearest(text)
    return found


def _made(cls: type[BaseException], arguments: tuple[Any, ...]) -> BaseException | None:
    if cls.__module__ != "builtins":  # whose __init__ may ask for anything
        return _bare(cls, *arguments)
    try:
        return cls(*arguments)
    except (TypeError, ValueError):  # a group, or an error of an encoding
        return None


def _bare(cls: type[BaseException], *arguments: Any) -> BaseException | None:
    try:
        made = cls.__new__(cls)
    except TypeError:
        return None
    made.args = arguments
    if isinstance(made, QiskitError):
        made.message = " ".join(map(str, arguments))
    return made


def _shown(error: BaseException | None) -> str | None:
    """What it says; None where it cannot."""
    try:
        return None if error is None else _said(error)[:MAX_TEXT]
    except Exception:  # noqa: BLE001  a library's own __str__
        return None


register(BaseException, "exception", encode_exception, _exception)
