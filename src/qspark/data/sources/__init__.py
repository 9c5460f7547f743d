"""Where raw functions come from. A source gives modules as text: nothing is ever executed by being read."""

from qspark.data.sources.base import Module, Source
from qspark.data.sources.folder import Folder
from qspark.data.sources.index import Release
from qspark.data.sources.package import Package
from qspark.data.sources.suite import Suite, suite

__all__ = ["Folder", "Module", "Package", "Release", "Source", "Suite", "suite"]
