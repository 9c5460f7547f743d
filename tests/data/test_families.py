"""Files of families: written out as they say, and refused by file and line where they are malformed.

Not covered here: that references pass and mistakes fail (``test_proof.py``).
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from qspark.data.draft import Draft
from qspark.data.families import FAMILIES, drafts
from qspark.data.families.family import read, read_subjects
from qspark.data.families.template import imports, wrapped

SUBJECT = """\
# %% subject  id=plus-minus  kind=state
# %% says
the state in which every qubit
is in |+>
# %% imports
from qiskit import QuantumCircuit
# %% arguments
1
2, 0.5
# %% code
    circuit = QuantumCircuit(n)
    circuit.h(range(n))
# %% code
    circuit = QuantumCircuit(n)
    for k in range(n):
        circuit.h(k)
# %% wrong code: not all of them
    circuit = QuantumCircuit(n)
    circuit.h(0)
"""
DRAFT = '''\
# %% draft  id=states/$state_id/copies  about=state  tags=a,b
# %% prompt
from qiskit.quantum_info import Statevector


def copies_of_$state_name(n, angle=0.0) -> Statevector:
    """Two copies of $state_says."""
# %% solution
    if n:
        $state_code
    return Statevector(circuit).tensor(Statevector(circuit))
# %% solution: by evolving
    return 1
# %% wrong: one copy
    return 2
# %% wrong: one copy, and not normalised
.tensor(Statevector(circuit)) --> * 2
# %% doubtful: swapped, which some do not show
    return 3
# %% compare  phase=yes  sense=preparation
# %% check: not normalised
found.is_valid()
# %% setup  uses=made
LIMIT = 3
# %% inputs
($state_arguments,)
(3,)
'''


def write(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "file.py"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    write(tmp_path / "subjects", SUBJECT)
    write(tmp_path / "family", DRAFT)
    (made,) = read(tmp_path / "family", read_subjects(tmp_path / "subjects"))
    return made


def test_names_are_written_out(draft: Draft) -> None:
    assert draft.name == "states/plus-minus/copies"
    assert draft.signature == "def copies_of_plus_minus(n, angle=0.0) -> Statevector:"
    assert draft.ask == "Two copies of the state in which every qubit is in |+>."


def test_a_value_of_several_lines_takes_on_the_indentation(draft: Draft) -> None:
    assert draft.body.startswith(
        "    if n:\n        circuit = QuantumCircuit(n)\n        circuit.h(range(n))\n    return"
    )


def test_imports_are_those_of_draft_and_subject(draft: Draft) -> None:
    assert draft.imports == "from qiskit import QuantumCircuit\nfrom qiskit.quantum_info import Statevector"


def test_a_line_of_inputs_is_repeated_for_every_argument(draft: Draft) -> None:
    assert draft.inputs == ("(1,)", "(2, 0.5,)", "(3,)")


def test_right_and_wrong_texts_of_a_subject(draft: Draft) -> None:
    assert draft.alternatives[0] == "    return 1\n"
    assert "for k in range(n)" in draft.alternatives[1]
    plain, changed = draft.wrong
    assert plain == "    return 2\n"
    assert changed == draft.body.replace(".tensor(Statevector(circuit))", "* 2")
    own, of_subject = draft.doubtful
    assert own == "    return 3\n"
    assert "circuit.h(0)" in of_subject


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (".tensor(Statevector(circuit)) -->", "return Statevector(circuit)\n"),
        ("return Statevector(circuit).tensor(Statevector(circuit)) -->", "    pass\n"),
    ],
)
def test_nothing_in_place_of_a_part_or_of_a_statement(tmp_path: Path, change: str, expected: str) -> None:
    write(tmp_path / "subjects", SUBJECT)
    write(tmp_path / "family", DRAFT.replace(".tensor(Statevector(circuit)) --> * 2", change))
    (made,) = read(tmp_path / "family", read_subjects(tmp_path / "subjects"))
    assert made.wrong[1].endswith(expected)


def test_comparison_checks_and_setup(draft: Draft) -> None:
    assert (draft.compare.phase, draft.compare.sense) == (True, "preparation")
    assert [(check.condition, check.says) for check in draft.checks] == [("found.is_valid()", "not normalised")]
    assert draft.setup.startswith("def made(gates, qubits, bits=0):")
    assert draft.setup.endswith("LIMIT = 3")


def test_how_many_qubits_are_clean_may_depend_on_the_subject(tmp_path: Path) -> None:
    write(tmp_path / "subjects", SUBJECT + "# %% ancillas\n2\n")
    write(tmp_path / "family", DRAFT.replace("phase=yes", "clean=$state_ancillas"))
    (made,) = read(tmp_path / "family", read_subjects(tmp_path / "subjects"))
    assert made.compare.clean == 2


def test_a_subject_that_lacks_a_value_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path / "subjects", SUBJECT + "# %% subject  id=bare  kind=state\n# %% says\nnothing\n")
    write(tmp_path / "family", DRAFT)
    found = list(read(tmp_path / "family", read_subjects(tmp_path / "subjects")))
    assert [made.name for made in found] == ["states/plus-minus/copies"]


def test_a_draft_may_need_a_value_that_it_does_not_show(tmp_path: Path) -> None:
    write(tmp_path / "subjects", SUBJECT.replace("# %% imports", "# %% entangled\n# %% imports"))
    for number, (needed, names) in enumerate(
        {"state_entangled": ["states/plus-minus/copies"], "state_mixed": []}.items()
    ):
        folder = tmp_path / f"family{number}"
        write(folder, DRAFT.replace("about=state", f"about=state  needs={needed}"))
        if names:
            assert [made.name for made in read(folder, read_subjects(tmp_path / "subjects"))] == names
        else:
            with pytest.raises(ValueError, match=f"has no \\${needed}"):
                list(read(folder, read_subjects(tmp_path / "subjects")))


def malformed() -> Iterator[tuple[str, int, str]]:
    """Text of a file with drafts, the line to blame, a part of the message."""
    yield "# %% prompt\n" + DRAFT, 1, "expected '# %% draft'"
    yield SUBJECT, 1, "expected '# %% draft', found '# %% subject'"
    yield DRAFT.replace("about=state", "obout=state"), 1, "unknown key 'obout'"
    yield DRAFT.replace("$state_says", "$state_sais"), 1, "plus-minus has no $state_sais"
    yield DRAFT.replace("about=state", "about=planet"), 1, "no subject of kind planet"
    yield DRAFT.replace("# %% inputs", "# %% input"), 25, "no cell of a draft is called 'input'"
    yield DRAFT.partition("# %% inputs")[0], 1, "no '# %% inputs' cell"
    yield DRAFT.replace("(3,)", "3"), 2, "'3' is no tuple of arguments"
    yield DRAFT.replace("sense=preparation", "sense=taste"), 20, "unknown sense 'taste'"
    yield DRAFT.replace("phase=yes", "clean=some"), 20, "clean=some: write a number of qubits"
    yield DRAFT.replace("-->", "->"), 16, "write 'right --> wrong'"
    yield DRAFT.replace(".tensor(Statevector(circuit)) -->", "absent -->"), 16, "a text of the solution on the left"
    yield DRAFT.replace("phase=yes", "phase=true"), 20, "phase=true: write yes or no"
    yield DRAFT.replace("uses=made", "uses=maid"), 23, "no definition is called 'maid'"
    yield DRAFT + DRAFT, 28, "id states/plus-minus/copies is taken by file.py:1"


@pytest.mark.parametrize(("text", "line", "message"), list(malformed()))
def test_malformed_file_is_refused_by_file_and_line(tmp_path: Path, text: str, line: int, message: str) -> None:
    write(tmp_path / "subjects", SUBJECT)
    path = write(tmp_path / "family", text)
    with pytest.raises(ValueError, match=re.escape(f"{path}:{line}: ") + ".*" + re.escape(message)):
        list(read(tmp_path / "family", read_subjects(tmp_path / "subjects")))


@pytest.mark.parametrize("family", FAMILIES)
def test_names_are_unique_and_every_draft_has_inputs_and_mistakes(family: str) -> None:
    found = list(drafts(family))
    assert len({draft.name for draft in found}) == len(found)
    assert [draft.name for draft in found if len(draft.inputs) < 1 or not draft.wrong] == []


def test_imports_are_merged() -> None:
    merged = imports("import math\nfrom b import y", "from b import x as z, y\nimport math", "from a import q")
    assert merged == "import math\nfrom a import q\nfrom b import x as z, y"


def test_lists_in_prose_stay_as_they_are() -> None:
    assert wrapped("Some words\nmore.\n\n- one\n- two") == "Some words more.\n\n- one\n- two"
