"""Scores of models as one table: run folders of ``qspark eval`` in, figures with their settings out.

python benchmarks/base_models.py RUN [RUN ...] --json docs/results/base-models.json
"""

import argparse
import json
from pathlib import Path
from typing import Any

from qspark.errors import UserError


def row(folder: Path) -> dict[str, Any]:
    """What a finished run says of itself. Raises UserError for a folder that holds none."""
    try:
        run = json.loads((folder / "run.json").read_text(encoding="utf-8"))
        scores = json.loads((folder / "scores.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as missing:
        raise UserError(f"{folder} is not the folder of a finished run ({missing})") from missing
    settings = {name: value for name, value in run["arguments"].items() if name != "model"}
    return {
        "model": run["arguments"]["model"],
        "weights": run.get("model"),
        "settings": settings,
        "tasks": run["tasks"]["name"],
        "tasks_sha256": run["tasks"]["sha256"],
        "environment": scores["environment"],
        "isolation": run.get("isolation"),
        "scores": scores,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("runs", nargs="+", type=Path, metavar="RUN")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    try:
        rows = [row(folder) for folder in options.runs]
    except UserError as error:
        parser.error(str(error))
    print(
        "| model | tasks | environment | passed | pass@1 (95 %, Wilson) | references | cut off |\n" + 7 * "|---" + "|"
    )
    for found in rows:
        scores = found["scores"]
        low, high = scores["ci95"]
        print(
            f"| {found['model']} | {found['tasks']} | {found['environment']} | {scores['passed']} of {scores['tasks']} "
            f"| {100 * scores['pass@1']:.1f} % ({100 * low:.1f} to {100 * high:.1f}) | {scores['reference_passed']} "
            f"| {scores['cut_off']} ({found['settings']['max_new_tokens']} tokens) |"
        )
    if options.json:
        options.json.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
