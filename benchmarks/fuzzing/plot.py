"""Draws what a campaign's watch saw: python plot.py CAMPAIGN.json PICTURE (.svg or .png); needs matplotlib."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("Agg")
from matplotlib import pyplot as plt

PANELS: tuple[tuple[str, str, Callable[[dict[str, Any]], float]], ...] = (
    ("processes below the supervisor", "", lambda s: s["processes"]),
    ("zombies", "", lambda s: s["zombies"]),
    ("descriptors of the supervisor", "", lambda s: s["descriptors"]),
    ("resident memory of the supervisor", "MiB", lambda s: s["resident_mb"]),
    ("files and folders of the judge", "", lambda s: s["files"]),
)


def main() -> None:
    source, target = map(Path, sys.argv[1:3])
    samples = json.loads(source.read_text(encoding="utf-8"))["samples"]
    minutes = [sample["at_s"] / 60 for sample in samples]
    figure, axes = plt.subplots(len(PANELS) + 2, 1, sharex=True, figsize=(9, 14), layout="constrained")
    for axis, (title, unit, get) in zip(axes, PANELS, strict=False):
        axis.plot(minutes, [get(sample) for sample in samples], linewidth=0.8)
        axis.set_title(title, loc="left", fontsize=9)
        axis.set_ylabel(unit)
    zygotes = sorted({number for sample in samples for number in sample["zygotes"]}, key=int)
    for axis, index, title in ((axes[-2], 0, "descriptors of zygotes"), (axes[-1], 1, "resident memory of zygotes")):
        for number in zygotes:
            seen = [
                (at, s["zygotes"][number][index])
                for at, s in zip(minutes, samples, strict=True)
                if number in s["zygotes"]
            ]
            axis.plot(*zip(*seen, strict=True), linewidth=0.8)
        axis.set_title(title, loc="left", fontsize=9)
    axes[-1].set_ylabel("MiB")
    axes[-1].set_xlabel("minutes")
    for axis in axes:
        axis.set_ylim(bottom=0)
        axis.spines[["top", "right"]].set_visible(False)
    figure.savefig(target)


if __name__ == "__main__":
    main()
