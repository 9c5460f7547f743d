"""What quantum programs have that others lack. Needs Qiskit and nothing of QSpark: the sandbox can import it too."""
