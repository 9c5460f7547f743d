"""Generated tasks, where mined ones are thin.

A family is a folder of files in the percent cell format. A file holds *drafts*, each a task in the making, or
*subjects*, what a draft can be about: a state, a code, a device. A draft that is about a kind of subject is a template:
it is written out for every subject of that kind that has what the template asks for, so that a question meets codes (or
states, or devices) that differ in substance, and the prompt says all that the subject adds. What still comes out too
alike is removed with all other duplicates.

A draft::

    # %% draft  id=states/ghz  tags=states
    # %% prompt
        imports, and the function to complete, which ends with its docstring
    # %% helpers                            (if the reference needs some that the prompt does not show)
    # %% solution
        the body that continues the prompt; more such cells, named, are other right answers
    # %% wrong: the mistake in a few words
        a body with that mistake, which the test must refuse; or, not indented, what makes it out of the solution:
        right --> wrong                     (one change a line, wherever the text stands; no right side: a statement
                                             becomes pass, a part of one goes)
    # %% doubtful: the mistake in a few words
        the same for one that shows with some subjects only
    # %% compare  sense=preparation         (if it is not the default; the keys are the fields of ``Comparison``)
    # %% check: what is said where it does not hold
        an expression over ``found``, ``expected`` and ``arguments``
    # %% setup  uses=made,pairs_of          (definitions that inputs and checks need; some are in definitions.py)
    # %% inputs
        one tuple of arguments a line; those beyond what a test bears tell wrong answers from equal ones

A subject opens with ``# %% subject  id=steane  kind=code``, and each further cell is a value: its kind is the value's
name. A draft with ``about=code`` writes ``$code_NAME`` for it (``$code_id`` for the id), also in its own id and for
``clean=``. A value of several lines stands alone on its line and takes on the indentation there. A line of inputs with
``$state_arguments`` is repeated for every line of that value. With ``needs=state_entangled`` a draft is about those
subjects alone that have this value, which may be empty. ``# %% code: by name`` gives another right text of a value,
``# %% wrong code: the mistake`` a wrong one; neither is meant to be seen by every question.
"""

from qspark.data.families.family import FAMILIES, drafts

__all__ = ["FAMILIES", "drafts"]
