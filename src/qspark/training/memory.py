"""What the C library does with large blocks of memory while a training runs.

glibc maps every large block anew and gives it back when it is freed, so each step of a training on a CPU begins with
pages that the kernel has to clear first: a quarter of the time of a step (measured: the 0.5B, four sequences, 2 cores).
Here blocks come from the heap and stay in it. Elsewhere than under glibc nothing changes.
"""

import contextlib
import ctypes
import gc

# From malloc.h. A trim threshold of -1 is none.
_TRIM_THRESHOLD, _TOP_PAD, _MMAP_MAX = -1, -2, -4
_GROWTH = 1 << 30  # bytes that the heap grows by at least


def keep_blocks() -> None:
    """From now on, in this process."""
    with contextlib.suppress(AttributeError):
        mallopt = ctypes.CDLL(None).mallopt
        mallopt(_MMAP_MAX, 0)
        mallopt(_TRIM_THRESHOLD, -1)
        mallopt(_TOP_PAD, _GROWTH)


def give_back() -> None:
    """What nobody uses any more: models that were trained are parts of circles, and an evaluation loads another one."""
    import torch

    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
    with contextlib.suppress(AttributeError):
        ctypes.CDLL(None).malloc_trim(ctypes.c_size_t(0))
