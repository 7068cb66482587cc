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


def _not_shown_by_another(house, headers):
    """Without those that another one includes first: that one stands only if they stand alone."""
    first = {}
    for header in headers:
        include = re.search(r'^#include ["<](.*)[">]', house.text(header), re.MULTILINE)
        if include and include.group(1) in headers:
            first[header] = include.group(1)
    return [header for header in headers if header not in first.values()]


def _alone(house, libraries, flags):
    def check(library, header):
        result = _compile(flags[library.target], f'#include "{header}"\n#include "{header}"\n')
        if result.returncode:
            first = next((line for line in result.stderr.split("\n") if "error" in line), "")
            return Fault("header-alone", header, 0, f"does not compile alone: {first}")
        return None

    for library in libraries:
        if library.target in flags:
            for header in _not_shown_by_another(house, _headers(house, library)):
                yield lambda library=library, header=header: check(library, header)


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
