"""Files of a run are its own: no link leads what is written elsewhere."""

from pathlib import Path

import pytest

from qspark.errors import UserError
from qspark.files import appending, replace_file


def test_a_link_in_the_place_of_a_new_file_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("precious")
    (tmp_path / ".scores.json.new").symlink_to(tmp_path / "mine")
    replace_file(tmp_path / "scores.json", b"{}")
    assert (tmp_path / "mine").read_text() == "precious"


def test_nothing_is_appended_behind_a_link(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("precious")
    (tmp_path / "log.jsonl").symlink_to(tmp_path / "mine")
    with pytest.raises(UserError, match=r"log.jsonl is a link: .* remove it"):
        appending(tmp_path / "log.jsonl")
