"""Classes with hostile methods, and statements that misbehave.

What they are made of lies in ``corpus/``: ``bases`` (class:arguments of its constructor), ``methods``, ``properties``,
``bodies``, ``misdeeds`` and ``hogs`` (each of which costs a limit's worth of time or memory). ``link`` in them is the
descriptor of the connection to the judge. All of it is bounded where nothing confines it: signals go to the program's
own process, forks are few and none forks without end, files stay in the working folder.
"""

from fuzzing.values import Draft, items


def instance(draft: Draft) -> str:
    """A class of a library's class with hostile methods; returns an expression for one of its instances."""
    rng = draft.rng
    base, _, arguments = rng.choice(items("bases")).partition(":")
    name = "K" + draft.name()
    metaclass = ""
    if rng.random() < 0.15:
        metaclass = "M" + name
        draft.head.append(f"class {metaclass}(type({base})):")
        draft.head += _method(draft, rng.choice(items("methods")))
        metaclass = f", metaclass={metaclass}"
    draft.head.append(f"class {name}({base}{metaclass}):")
    for method in rng.sample(items("methods"), rng.randint(1, 4)):
        draft.head += _method(draft, method)
    if rng.random() < 0.4:
        draft.head.append("    @property")
        draft.head += _method(draft, rng.choice(items("properties")))
    if rng.random() < 0.15:
        draft.head.append(
            "    " + rng.choice(["__slots__ = ()", "__hash__ = None", "__class__ = int", "__eq__ = None"])
        )
    return f"{name}({arguments})"


def _method(draft: Draft, name: str) -> list[str]:
    body = draft.rng.choice(items("bodies"))
    return [f"    def {name}(self, *a, **k):", f"        {body}"]


SIGNALS = [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 17, 18, 23, 24, 25, 26, 27, 28, 29, 30, 31, 34, 50, 64]
LINK = "link = next((n for n in range(3, 20) if os.path.exists(f'/proc/self/fd/{n}')), 4)"


def misdeed(draft: Draft) -> list[str]:
    """Statements that misbehave, in one of the ways in which they can be reached."""
    rng = draft.rng
    if rng.random() < 0.2:
        deed = f"signal.raise_signal({rng.choice(SIGNALS)})"
        if rng.random() < 0.3:
            deed = f"signal.signal({rng.choice([2, 10, 14, 15])}, signal.SIG_IGN); {deed}"
    else:
        deed = rng.choice(items("misdeeds"))
    return _reached(draft, deed)


def hog(draft: Draft) -> list[str]:
    """A statement that takes all the time or memory that there is."""
    return [draft.rng.choice(items("hogs"))]


def _reached(draft: Draft, deed: str) -> list[str]:
    chance = draft.rng.random()
    name = draft.name()
    if chance < 0.6:
        return [deed]
    if chance < 0.75:
        return ["try:", f"    {deed}", "except BaseException: pass"]
    if chance < 0.85:
        return [f"def {name}(*a):", f"    {deed}", f"threading.Thread(target={name}).start()"]
    if chance < 0.93:
        return [f"class {name}:", "    def __del__(self):", f"        {deed}", f"{name}()"]
    return [f"def {name}(*a):", f"    {deed}", f"signal.signal(signal.SIGALRM, {name})", "signal.setitimer(0, 0.001)"]
