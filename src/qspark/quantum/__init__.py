"""What quantum programs have that others lack. It needs Qiskit and nothing of QSpark, so that the sandbox can import it."""
