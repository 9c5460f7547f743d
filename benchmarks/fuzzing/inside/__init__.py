"""What runs in the environment's interpreter: standard library and Qiskit only.

record.py      calls a program plainly, without the judge, and says what it gave
compare.py     compares what was recorded with what a task wants
decode.py      messages to the codec: the script
lab.py         processes in which they are tried
attempt.py     what comes out of one message
build.py       messages: changed from real ones, and made from a grammar
examples.py    messages of real values
shrink.py      makes a message smaller
walk.py        of which types a decoded value is
"""
