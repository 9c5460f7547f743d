"""QSpark: language models that write Qiskit code that works, proven by running it."""

# The interpreter inside the sandbox imports this package too: nothing but the standard library may be imported here.
__version__ = "0.1.0"
