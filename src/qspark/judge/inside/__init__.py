"""What runs inside the sandbox. Standard library and Qiskit only; imported by the environment's interpreter.

start.py       the script that the environment's interpreter is started with
zygote.py      imports everything once, then forks a fresh process for each role
player.py      executes the program; never holds a test
referee.py     holds the hidden test; never executes the program
alone.py       both in one process, for values that cannot cross (the hardened mode)
codec/         values to bytes and back, as exact library types
"""
