# class: A7
# task: reveal
# mode: both
# expect: assertion | exception
# lost-without: landlock, uid, namespaces
# tries: reads a file in the folder that the supervisor works in

def reveal():
    try:
        with open("@work@/secret") as file:
            return file.read()
    except OSError:
        return None
