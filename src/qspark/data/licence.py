"""Which licence a package has, and whether its code may be learned from: permissive ones only, recorded per task."""

import re
from collections.abc import Iterable
from email.message import Message

PERMISSIVE = {
    "apache-2.0": "Apache-2.0",
    "apache 2.0": "Apache-2.0",
    "apache license 2.0": "Apache-2.0",
    "apache license, version 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "apache": "Apache-2.0",
    "mit": "MIT",
    "mit license": "MIT",
    "bsd": "BSD-3-Clause",
    "bsd license": "BSD-3-Clause",
    "bsd-3-clause": "BSD-3-Clause",
    "bsd 3-clause": "BSD-3-Clause",
    "bsd-2-clause": "BSD-2-Clause",
}
_COPYLEFT = re.compile(r"\b(A|L)?GPL|GNU|MPL|EUPL|CC-BY-SA", re.IGNORECASE)
# The first words of licence texts that nobody else's begin with.
_TEXTS = (
    (re.compile(r"Apache License\s+Version 2\.0"), "Apache-2.0"),
    (re.compile(r"Permission is hereby granted, free of charge, to any person obtaining a copy"), "MIT"),
    (re.compile(r"Redistributions of source code must retain.*Neither the name", re.DOTALL), "BSD-3-Clause"),
)


def licence_of(metadata: Message, texts: Iterable[str] = ()) -> str | None:
    """The permissive licence that a package states, None if it states another one or none that is known.

    Everything that is stated has to agree: copyleft anywhere makes it None.

    Args:
        metadata: core metadata of a wheel or a source distribution.
        texts: of the licence files.
    """
    classifiers = [str(line) for line in metadata.get_all("Classifier") or [] if str(line).startswith("License ::")]
    stated = [str(metadata[name]) for name in ("License-Expression", "License") if metadata[name]]
    stated += [line.rpartition("::")[2] for line in classifiers]
    short = [line.strip() for line in stated if len(line) < 100]
    whole = [*(line for line in stated if len(line) >= 100), *texts]
    if any(_COPYLEFT.search(line) for line in short):
        return None
    for line in short:
        if found := PERMISSIVE.get(line.lower()):
            return found
    for text in whole:
        for pattern, name in _TEXTS:
            if pattern.search(text):
                return name
    return None
