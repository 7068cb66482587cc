"""Asks the compiler: does every header stand alone, and does a forbidden include fail?

Both use the very flags the build uses, from compile_commands.json, so that a wrong include path in
the build is found and not hidden.
"""

import json
import os
import re
import shlex
import subprocess
from concurrent.futures import ThreadPoolExecutor

import graph
from source import Fault

DROPPED = ("-include", "-o", "-MT", "-MF", "-c")


def faults(house, libraries, build):
    flags = _flags(house, libraries, build)
    jobs = [*_alone(house, libraries, flags), *_forbidden(house, libraries, flags)]
    with ThreadPoolExecutor(max_workers=2) as pool:
        for found in pool.map(lambda job: job(), jobs):
            if found:
                yield found


def _flags(house, libraries, build):
    """One compiler call per library, without file names, outputs and precompiled headers."""
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
        commands = json.load(file)
    flags = {}
    for command in commands:
        made_for = re.search(r"CMakeFiles/([\w-]+)\.dir/", command["command"].split(" -o ")[-1])
        target = made_for.group(1) if made_for else ""
        if target in flags or target not in {library.target for library in libraries}:
            continue
        words = shlex.split(command["command"])
        compiler = next(i for i, word in enumerate(words) if re.search(r"\+\+(-\d+)?$", word))
        kept, skip = [words[compiler]], False
        for word in words[compiler + 1:]:
            if skip:
                skip = False
            elif word in DROPPED:
                skip = True
            elif not word.endswith((".cpp", ".cxx")) and word not in ("-MD", "-Winvalid-pch"):
                kept.append(word)
        flags[target] = kept
    return flags


def _compile(flags, code):
    # Quoted includes are also looked up where the compiler stands; "/" has nothing of ours.
    return subprocess.run([*flags, "-fsyntax-only", "-x", "c++", "-"], input=code, text=True,
                          capture_output=True, check=False, cwd="/")


def _headers(house, library):
    return [p for p in house.ending(".h") if p.startswith(library.place + "/")]


def _includes(text):
    return set(re.findall(r'^#include ["<](.*)[">]', text, re.MULTILINE))


def _declared(text):
    """The names that a header might lend to one that comes after it."""
    return {*re.findall(r"\b(?:struct|class|enum|using|concept)\s+(?:class\s+)?(\w+)", text),
            *re.findall(r"(\w+)\s*[({=;]", text)}


class _Headers:
    """What each header sees through its includes, however far."""

    def __init__(self, house, names):
        self._text = {name: house.text(name) for name in names}
        self._seen = {}
        self._words = {name: set(re.findall(r"\w+", text)) for name, text in self._text.items()}

    def seen(self, name):
        if name not in self._seen:
            self._seen[name] = set()
            for include in _includes(self._text.get(name, "")):
                self._seen[name] |= {include} | self.seen(include)
        return self._seen[name]

    def lends(self, before, name):
        """May `name` compile only because `before` was read first, which it does not include?"""
        if before in self.seen(name):
            return False
        lent = _declared(self._text[before]) & self._words[name]
        return bool(lent.difference(*(self._words.get(seen, ()) for seen in self.seen(name))))


def together(house, names, everywhere):
    """Rows of headers that one compilation proves: reading the standard headers takes longest.

    A header may follow others where it includes all that they include, so that they help it with
    nothing but their own names, and where it uses none of those without including them.
    """
    headers = _Headers(house, everywhere)
    rows = []
    for name in sorted(names, key=lambda name: (len(headers.seen(name)), name)):
        fitting = [row for row in rows
                   if all(headers.seen(before) <= headers.seen(name) for before in row)
                   and not any(headers.lends(before, name) for before in row)]
        if fitting:
            max(fitting, key=lambda row: len(headers.seen(row[-1]))).append(name)
        else:
            rows.append([name])
    return rows


def _alone(house, libraries, flags):
    def check(library, row):
        result = _compile(flags[library.target],
                          "".join(f'#include "{header}"\n' * 2 for header in row))
        if result.returncode == 0:
            return None
        if len(row) > 1:
            return next(filter(None, (check(library, [header]) for header in row)), None)
        first = next((line for line in result.stderr.split("\n") if "error" in line), "")
        return Fault("header-alone", row[0], 0, f"does not compile alone: {first}")

    everywhere = house.ending(".h")
    for library in libraries:
        if library.target in flags:
            for row in together(house, _headers(house, library), everywhere):
                yield lambda library=library, row=row: check(library, row)


def _forbidden(house, libraries, flags):
    """Every pair where one library does not name the other."""

    def check(library, other, header):
        result = _compile(flags[library.target], f'#include "{header}"\n')
        if result.returncode == 0 or "No such file" not in result.stderr:
            return Fault("forbidden-include", library.place, 0, f"{library.target} can include "
                         f'"{header}" although it does not use {other.target}')
        return None

    for library in libraries:
        seen = graph.visible(library, libraries)
        for other in libraries:
            headers = _headers(house, other)
            if library.target in flags and headers and other.target not in seen:
                yield lambda one=library, two=other, first=headers[0]: check(one, two, first)
