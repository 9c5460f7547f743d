"""Entry script of a zygote: ``python -s -P start.py SETTINGS``, the settings as JSON (``zygote.Settings``).

With ``probe`` in place of settings it prints which isolation this machine offers, as JSON, and ends.

The environment's interpreter must see this package and nothing else of the installation that QSpark runs from (its
site-packages would shadow the environment's own). So the parent packages are made here as bare namespaces with one
path each, instead of putting a folder on ``sys.path``.
"""

import json
import sys
import types
from pathlib import Path


def mount() -> None:
    """Make the packages above this one importable, without anything else that lies in them."""
    judge = Path(__file__).resolve().parent.parent
    for name, folder in (("qspark", judge.parent), ("qspark.judge", judge)):
        package = types.ModuleType(name)
        package.__path__ = [str(folder)]
        sys.modules[name] = package


def main() -> None:
    mount()
    if sys.argv[1] == "probe":
        from qspark.judge.inside.confinement import probe

        print(json.dumps(probe()))
        return
    from qspark.judge.inside.zygote import Settings, serve

    serve(Settings(**json.loads(sys.argv[1])))


if __name__ == "__main__":
    main()
