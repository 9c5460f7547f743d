"""What the fuzz campaign (``benchmarks/fuzz.py``) is made of.

cases.py       small tasks with known right behaviour
values.py      expressions that build weird values
hostile.py     classes with hostile methods, and statements that misbehave
mutate.py      changes to a program's source
programs.py    an endless seeded stream of programs, labelled wrong where that is certain
truth.py       whether a program that passed is right: run and compared apart from the judge
campaign.py    programs to the judge, verdicts to findings
messages.py    messages to the codec, in processes of the environment's interpreter
watch.py       processes, descriptors, memory and files while all that runs

inside/        what runs in the environment's interpreter
"""
