"""The top level, its READMEs, links that lead somewhere, and the table that equals the build."""

import os
import re

import graph
from source import Fault

FOLDERS = {"sync-engine", "pos-app", "drivers", "ui", "resources", "tests", "packaging"}
FILES = {"CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSE", "NOTICE"}
LINK = re.compile(r"\]\(([^)#\s]+)(#[^)]*)?\)")


def faults(house, libraries):
    yield from _top_level(house)
    yield from _links(house)
    yield from _table(house, libraries)
    yield from _nesting(libraries)


def _top_level(house):
    for path in house.paths:
        first, _, rest = path.partition("/")
        if first.startswith("."):
            continue
        if first not in (FOLDERS if rest else FILES):
            yield Fault("top-level", path, 0, "does not belong here: the top level is "
                        + ", ".join(sorted(FOLDERS | FILES)))
    for folder in sorted({p.partition("/")[0] for p in house.paths} & FOLDERS):
        if f"{folder}/README.md" not in house.paths:
            yield Fault("folder-readme", folder, 0, "has no README.md of one screen: purpose, what "
                        "it may use, how to try it alone, why these libraries")


def _links(house):
    for path in house.ending(".md"):
        for number, line in enumerate(house.text(path).split("\n"), 1):
            for target, _ in LINK.findall(line):
                if "://" in target or target.startswith("mailto:"):
                    continue
                there = os.path.join(house.top, os.path.dirname(path), target)
                if not os.path.exists(there):
                    yield Fault("dead-link", path, number, f"leads nowhere: {target}")


def _table(house, libraries):
    """Compares word by word, so that people may align the columns as they like."""
    if "README.md" not in house.paths:
        yield Fault("places", "README.md", 0, "is missing")
        return
    readme = house.text("README.md")
    if graph.BEGIN not in readme or graph.END not in readme:
        yield Fault("places", "README.md", 0, f"has no table between {graph.BEGIN} and "
                    f"{graph.END}; tests/house/print_places prints it")
        return
    start = readme[:readme.index(graph.BEGIN)].count("\n") + 1
    between = readme.split(graph.BEGIN)[1].split(graph.END)[0].strip()
    told, built = _rows(between), _rows(graph.table(libraries))
    for row in built:
        if row not in told:
            yield Fault("places", "README.md", start, "the build has, but the table lacks: "
                        + " | ".join(row))
    for row in told:
        if row not in built:
            yield Fault("places", "README.md", start, "the table has, but the build lacks: "
                        + " | ".join(row))


def _rows(table):
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")]
            for line in table.split("\n") if line.strip()]
    return [row for row in rows if set("".join(row)) != {"-"}]


def _nesting(libraries):
    """An include window shows a whole folder, so one library may not stand inside another."""
    for inner in libraries:
        for outer in libraries:
            if inner.place.startswith(outer.place + "/"):
                yield Fault("nested-library", inner.place, 0, f"stands inside {outer.target}, "
                            "which would see its headers unnamed: put them side by side")
