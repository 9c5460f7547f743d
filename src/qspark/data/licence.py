"""Which licence a package has, and whether its code may be learned from: permissive ones only, recorded per task."""

import re
from collections.abc import Iterable
from email.message import Message

PERMISSIVE = {
    "apache-2.0": "Apache-2.0",
    "apache 2.0": "Apache-2.0",
    "apache license 2.0": "Apache-2.0",
    "apache 2.0 license": "Apache-2.0",
    "apache license, version 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "apache": "Apache-2.0",
    "mit": "MIT",
    "mit license": "MIT",
    "bsd": "BSD",
    "bsd license": "BSD",
    "bsd-3-clause": "BSD-3-Clause",
    "bsd (3-clause)": "BSD-3-Clause",
    "bsd 3-clause": "BSD-3-Clause",
    "bsd-2-clause": "BSD-2-Clause",
}
_COPYLEFT = re.compile(r"\b(A|L)?GPL|GNU|MPL|EUPL|CC-BY-SA", re.IGNORECASE)
_COPYLEFT_TITLE = re.compile(
    r"GNU\s+(LESSER\s+|LIBRARY\s+|AFFERO\s+)?GENERAL\s+PUBLIC|Mozilla\s+Public\s+License|European\s+Union\s+Public"
    r"|Business\s+Source\s+License|PolyForm|Commons\s+Clause|Non-?Commercial|Attribution-ShareAlike",
    re.IGNORECASE,
)
_SPDX = re.compile(r"SPDX-License-Identifier:([^\n]*)")
_TITLE = 1000  # characters: further down, a permissive licence may name others
_NO_LICENCE = frozenset({"", "osi approved", "unknown", "license.txt", "see license", "see license file"})
# The first words of licence texts that nobody else's begin with.
_TEXTS = (
    (re.compile(r"Apache License\s+Version 2\.0"), "Apache-2.0"),
    (re.compile(r"Permission is hereby granted, free of charge, to any person obtaining a copy"), "MIT"),
    (re.compile(r"Redistributions of source code must retain.*Neither the name", re.DOTALL), "BSD-3-Clause"),
)


def restricted(module: str) -> bool:
    """Whether the head of a module says that it is under a licence that is not permissive, whatever its package is."""
    head = module[:_TITLE]
    return bool(_COPYLEFT_TITLE.search(head)) or any(_COPYLEFT.search(line) for line in _SPDX.findall(head))


def licence_of(metadata: Message, texts: Iterable[str] = ()) -> str | None:
    """The permissive licence that a package states, None if it states another one or none that is known.

    Everything that is stated in a few words has to agree, "BSD" with both of its kinds; copyleft there, or at the head
    of a text, makes it None, and so do texts that keep others from using or selling it. Texts decide only where
    nothing is stated in a few words.

    Args:
        metadata: core metadata of a wheel or a source distribution.
        texts: of the licence files.
    """
    classifiers = [str(line) for line in metadata.get_all("Classifier") or [] if str(line).startswith("License ::")]
    stated = [str(metadata[name]) for name in ("License-Expression", "License") if metadata[name]]
    stated += [line.rpartition("::")[2] for line in classifiers]
    short = [line.strip() for line in stated if len(line) < 100]
    whole = [*(line for line in stated if len(line) >= 100), *texts]
    if any(_COPYLEFT.search(line) for line in short) or any(_COPYLEFT_TITLE.search(text[:_TITLE]) for text in whole):
        return None
    names = {PERMISSIVE.get(line.lower()) for line in short if line.lower() not in _NO_LICENCE}
    of_texts = [name for text in whole for pattern, name in _TEXTS if pattern.search(text)]
    if names & {"BSD-2-Clause", "BSD-3-Clause"}:
        names.discard("BSD")
    if names == {"BSD"} and (kinds := {name for name in of_texts if name.startswith("BSD")}):
        names = {*kinds}
    if names:
        return names.pop() if len(names) == 1 else None
    return of_texts[0] if of_texts else None
