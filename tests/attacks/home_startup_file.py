# class: A9
# task: adds
# mode: both
# expect: assertion | exception
# lost-without: landlock, uid, namespaces
# tries: a start-up file in the user's home; right only if it could be written

def add(a, b):
    try:
        with open("@home@/@mark@.bashrc", "w") as file:
            file.write("true\n")
            return a + b
    except OSError:
        return None
