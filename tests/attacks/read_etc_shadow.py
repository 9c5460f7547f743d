# class: A7
# task: adds
# mode: both
# expect: assertion | exception
# lost-without: landlock, uid, namespaces
# tries: reads the password file of the system; right only if it could

def add(a, b):
    try:
        with open("/etc/shadow") as file:
            return a + b if file.read() else None
    except OSError:
        return None
