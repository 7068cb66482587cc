"""Nothing grows beyond what one person can hold in mind: line, function, file, folder."""

import ast
import re
from collections import defaultdict

from source import CPP, Fault

COLUMNS = 100
FUNCTION = 60
FILE = 400
FOLDER = 15


def faults(house):
    yield from _folders(house)
    for path in house.code():
        lines = house.text(path).split("\n")
        if len(lines) - 1 > FILE:
            yield Fault("file-size", path, 0, f"{len(lines) - 1} lines; at most {FILE}. "
                        "Find the second idea in it and give that a file of its own")
        for number, line in enumerate(lines, 1):
            if len(line) > COLUMNS:
                yield Fault("line-length", path, number, f"{len(line)} columns; at most {COLUMNS}")
        for number, length in _functions(path, lines):
            if length > FUNCTION:
                yield Fault("function-size", path, number, f"a function of {length} lines; "
                            f"at most {FUNCTION}. Name one of its steps and move it out")


def _folders(house):
    """A header and its source are one thing to know about, so they count once; the list of
    sources that CMake reads does not count."""
    folders = defaultdict(set)
    for path in house.code():
        folder, _, name = path.rpartition("/")
        if name != "CMakeLists.txt":
            folders[folder].add(re.sub(r"\.(h|cpp)$", "", name))
    for folder, names in sorted(folders.items()):
        if len(names) > FOLDER:
            yield Fault("folder-size", folder, 0, f"{len(names)} files (a header and its source "
                        f"count once); at most {FOLDER}. Part of it is a folder of its own")


def _functions(path, lines):
    """(first line, length) of each function."""
    if path.endswith(CPP):
        return _braced(lines)
    if path.endswith(".qml"):
        return _opened(lines, re.compile(r"^(\s*)(function\s|on[A-Z]\w*:.*\{$)"))
    if path.endswith(".py"):
        return [(node.lineno, node.end_lineno - node.lineno + 1)
                for node in ast.walk(ast.parse("\n".join(lines)))
                if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    if path.endswith(".sh"):
        return _opened(lines, re.compile(r"^(\s*)\w+\(\)\s*\{$"))
    return []


_TYPE = re.compile(r"^\s*(template\b.*\s)?(class|struct|union|enum|namespace)\b[^()]*$")


def _braced(lines):
    """Our format puts a function's braces on lines of their own, in the same column."""
    for number, line in enumerate(lines):
        column = len(line) - len(line.lstrip())
        if line.strip() != "{" or number == 0 or _TYPE.match(lines[number - 1]):
            continue
        for last in range(number + 1, len(lines)):
            if lines[last].startswith(" " * column + "}"):
                yield number, last - number + 2
                break


def _opened(lines, opening):
    """Functions whose brace stands at the end of their first line."""
    for number, line in enumerate(lines):
        found = opening.match(line)
        if not found:
            continue
        for last in range(number + 1, len(lines)):
            if lines[last].startswith(found.group(1) + "}"):
                yield number + 1, last - number + 1
                break
