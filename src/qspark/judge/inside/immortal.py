"""Objects that a process can read without writing to them.

Python counts references inside of each object, so a forked process copies a page for every object that it only looks
at. Since Python 3.12 an object whose count has all of its lower 32 bits set is immortal (PEP 683): nobody counts its
references any more. A zygote makes all that it imported immortal before it forks; none of it would ever be freed.

A matter of speed alone: on Python 3.11, and where references are counted otherwise, nothing is done.
"""

import ctypes
import gc
import sys
import sysconfig
from typing import Any

_IMMORTAL = 0xFFFFFFFF


def possible() -> bool:
    return (
        sys.implementation.name == "cpython"
        and (3, 12) <= sys.version_info < (3, 14)  # 3.14 has another layout, and another number
        and sys.maxsize > 2**32  # in 32 bits the count has another layout
        and sys.byteorder == "little"  # the lower half of the count comes first
        and not sysconfig.get_config_var("Py_GIL_DISABLED")
        and not sysconfig.get_config_var("Py_TRACE_REFS")  # the count is not the first field
    )


def settle() -> None:
    """Make immortal whatever the collector knows, and what that refers to. In a process of one thread."""
    if not possible():
        return
    gc.disable()  # what is listed must be there until it is marked
    gc.unfreeze()  # what is frozen is not listed
    layer: list[Any] = gc.get_objects()
    seen: set[int] = set()  # made after the list: neither is in it
    while layer:
        fresh = {id(each): each for each in layer if id(each) not in seen}
        seen.update(fresh)
        layer = gc.get_referents(*fresh.values())
    for address in seen:
        ctypes.c_uint32.from_address(address).value = _IMMORTAL
    gc.freeze()
    gc.enable()
