# class: A9
# task: adds
# mode: both
# expect: assertion | exception
# lost-without: landlock, uid, namespaces
# tries: writes into the packages of the environment; right only if it could

def add(a, b):
    try:
        with open("@site@/@mark@.py", "w") as file:
            file.write("# was here\n")
            return a + b
    except OSError:
        return None
