"""The funnel: counts that add up, and their picture."""

from xml.etree import ElementTree

from qspark.data.funnel import Step, lines
from qspark.data.picture import svg


def filled() -> Step:
    step = Step("cut out", "functions")
    step.keep(3)
    for name in "abcdefgh":
        step.drop("a <strange> reason & more", name)
    return step


def test_what_came_is_kept_or_dropped() -> None:
    assert filled().came == 11


def test_a_few_names_stand_for_each_reason() -> None:
    assert filled().as_json()["examples"] == {"a <strange> reason & more": list("abcde")}


def test_it_comes_back_from_json() -> None:
    assert Step.from_json(filled().as_json()) == filled()


def test_as_text_it_says_how_many() -> None:
    assert lines([filled()]) == ["cut out: 3 of 11 functions", "         8  a <strange> reason & more"]


def test_the_picture_is_a_document_that_says_the_same() -> None:
    root = ElementTree.fromstring(svg([filled(), Step("empty", "tasks")]))
    texts = [element.text for element in root.iter() if element.tag.endswith("text")]
    assert "3 of 11 functions" in texts
    assert "0 of 0 tasks" in texts
    widths = [float(element.get("width", 0)) for element in root.iter() if element.get("fill") == "#6929c4"]
    assert 0 < widths[0] < 440
    assert widths[1] == 0
