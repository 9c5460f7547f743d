"""Where forked processes get their memory from: a huge page of their own instead of pages that have to be copied first.

A heap that imported everything has thousands of holes. A forked process that allocates writes into them, and each page
that it writes for the first time is copied by the kernel: 300 to 450 pages in a small trial. So the zygote fills its
holes and ends its heap at the border of a huge page that nobody has touched: the first allocation of each process
makes that page with a single fault, and 2 MiB are there.

A matter of speed alone, and of glibc alone (2.33 or newer): elsewhere, or without huge pages, nothing is lost.
"""

import ctypes

_HUGE = 2 << 20
_PIECE = 64 << 10  # below the size from which malloc maps memory of its own
_LARGEST_KEPT_ASIDE = 1032  # malloc's caches for each thread go up to here: what is freed does not return to the heap
_HEAD = 16  # of a piece of memory: size and flags lie before what malloc returns
_MOST_PIECES = 1024  # no border is so far away, unless the heap is not what it is taken for
# Stays free for the zygote itself, which must not touch the huge page.
_RESERVE = 128 << 10
_SMALL_RESERVE = 16 << 10
_FIELDS = ("arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost")


class _Info(ctypes.Structure):
    """struct mallinfo2."""

    _fields_ = [(name, ctypes.c_size_t) for name in _FIELDS]


class _Heap:
    """glibc's malloc, by its own names. Raises AttributeError where there is another."""

    def __init__(self) -> None:
        library = ctypes.PyDLL(None)
        self._info, self.malloc, self.free = library.mallinfo2, library.malloc, library.free
        self._sbrk = library.sbrk
        self._info.restype = _Info
        self.malloc.restype, self.malloc.argtypes = ctypes.c_size_t, [ctypes.c_size_t]
        self.free.argtypes = [ctypes.c_size_t]
        self._sbrk.restype, self._sbrk.argtypes = ctypes.c_size_t, [ctypes.c_ssize_t]

    def end(self) -> int:
        """The first address behind it: nothing from there on was ever touched."""
        return int(self._sbrk(0))

    def top(self) -> int:
        """Where its last piece of free memory begins, which ends with the heap."""
        return self.end() - int(self._info().keepcost)


def settle() -> None:
    """Fill the holes and end the heap before an untouched huge page. In a process of one thread, before it forks."""
    try:
        heap = _Heap()
    except AttributeError:
        return
    reserve, small, _border = heap.malloc(_RESERVE), heap.malloc(_SMALL_RESERVE), heap.malloc(_PIECE)
    _fill(heap)
    heap.free(small)  # for what Python needs in the next lines
    goal = -(-heap.end() // _HUGE) * _HUGE
    for _ in range(_MOST_PIECES):
        start = heap.top() + _HEAD
        if start == goal:
            break
        if start > goal:  # something else was allocated meanwhile
            goal += _HUGE
        heap.malloc(min(_PIECE, goal - start) - _HEAD // 2)
    heap.free(reserve)


def _fill(heap: _Heap) -> None:
    """Allocate from the largest holes to the smallest, until what malloc returns lies behind all of them."""
    end = heap.top()
    for size in (*(_PIECE >> shift for shift in range(6)), *range(_LARGEST_KEPT_ASIDE, _HEAD, -_HEAD)):
        while 0 < (address := heap.malloc(size)) < end:
            pass
        if size > _LARGEST_KEPT_ASIDE:
            heap.free(address)
