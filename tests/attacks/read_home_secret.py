# class: A7
# task: reveal
# mode: both
# expect: assertion | exception
# lost-without: landlock, uid, namespaces
# tries: reads a private file in the user's home

def reveal():
    try:
        with open("@home@/secret") as file:
            return file.read()
    except OSError:
        return None
