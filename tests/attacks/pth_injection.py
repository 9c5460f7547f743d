# class: A5
# task: adds
# mode: split
# expect: assertion | exception
# lost-without: landlock, uid, namespaces
# tries: a file that every later interpreter of the environment executes; right only if it could be written

def add(a, b):
    try:
        with open("@site@/@mark@.pth", "w") as file:
            file.write("# import os; os._exit(0)\n")
            return a + b
    except OSError:
        return None
