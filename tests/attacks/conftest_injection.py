# class: A13
# task: adds
# mode: both
# expect: assertion | exception
# lost-without: landlock, uid, namespaces
# tries: settings and plugins for a test runner, beside the program and in the supervisor's folder

def add(a, b):
    text = "def pytest_runtest_makereport(item, call):\n    raise SystemExit(0)\n"
    done = 0
    for path in ("conftest.py", "@work@/@mark@-conftest.py", "@home@/@mark@-conftest.py"):
        try:
            with open(path, "w") as file:
                file.write(text)
                done += "@" not in path and path.startswith("/")
        except OSError:
            continue
    return a + b if done else None
