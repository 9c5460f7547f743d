# class: A16
# task: adds
# mode: both
# expect: exception
# tries: the same, with no line of the program in the traceback

names = {}
exec(compile("def add(a, b):\n    import qiskit_of_tomorrow\n", "<test>", "exec"), names)
add = names["add"]
