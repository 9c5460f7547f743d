# class: A16
# task: adds
# mode: both
# expect: exception
# tries: looks like a task that needs what the environment lacks, which is never counted

def add(a, b):
    raise ImportError("No module named 'qiskit_aer'", name="qiskit_aer")
