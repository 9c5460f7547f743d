"""``python -m qspark``."""

import sys

from qspark.cli import main

sys.exit(main())
