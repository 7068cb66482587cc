"""What the rules look at: the files of the house, and C++ without its comments and texts."""

import os
import re
from dataclasses import dataclass

SKIPPED_FOLDERS = {".git", "build", "__pycache__", ".cache"}
CODE = (".h", ".cpp", ".qml", ".py", ".sh", ".cmake", ".sql")
CPP = (".h", ".cpp")


@dataclass(frozen=True)
class Fault:
    """One broken rule. `line` is 0 when the whole file or folder is meant."""

    rule: str
    path: str
    line: int
    message: str

    def __str__(self):
        where = f"{self.path}:{self.line}" if self.line else self.path
        return f"{where}: {self.message} [{self.rule}]"


class House:
    """A tree of files, by path relative to its top."""

    def __init__(self, top):
        self.top = top
        self.paths = sorted(self._walk())

    def _walk(self):
        for folder, folders, files in os.walk(self.top):
            folders[:] = sorted(set(folders) - SKIPPED_FOLDERS)
            for name in files:
                yield os.path.relpath(os.path.join(folder, name), self.top)

    def ending(self, *endings):
        return [p for p in self.paths if p.endswith(endings)]

    def code(self):
        return [p for p in self.paths if p.endswith(CODE) or p.endswith("CMakeLists.txt")]

    def text(self, path):
        with open(os.path.join(self.top, path), encoding="utf-8") as file:
            return file.read()


_TOKEN = re.compile(
    r"""(?P<raw>R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)")"""
    r"""|(?P<text>"(?:\\.|[^"\\\n])*")"""
    r"""|(?P<letter>(?<![0-9a-zA-Z])'(?:\\.|[^'\\\n])+')"""
    r"""|(?P<comment>//[^\n]*|/\*.*?\*/)""",
    re.S,
)


def without(code, *kinds):
    """`code` with those kinds of token (`comment`, `text`, `raw`, `letter`) blanked out.

    Line breaks stay, so that a line number still means the same line.
    """

    def blank(match):
        if match.lastgroup == "mark":
            kind = "raw"
        else:
            kind = next(k for k in ("raw", "text", "letter", "comment") if match.group(k))
        return re.sub(r"[^\n]", " ", match.group()) if kind in kinds else match.group()

    return _TOKEN.sub(blank, code)


def lines_matching(pattern, code):
    """Numbers of the lines where `pattern` begins."""
    return [code.count("\n", 0, found.start()) + 1 for found in re.finditer(pattern, code, re.M)]
