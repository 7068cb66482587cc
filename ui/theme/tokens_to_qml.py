#!/usr/bin/env python3
"""Writes Tokens.qml from tokens.json.

Usage: tokens_to_qml.py tokens.json Tokens.qml

The designers own tokens.json. Turning it into QML while building, not while starting, keeps the
start short and lets qmllint refuse a colour or a size that does not exist.

Colours keep their names (`ink`; `onAccent` becomes `inkOnAccent`); everything else is named after
its path (`space4`, `radiusCard`,
`typeCaption`, `sizeBasketWide`). A colour changes with `name`, the name of the theme.
"""
import json
import sys

THEMES = ("light", "dark", "highContrast")


def joined(*words):
    """Makes one camelCase name of a path through the file."""
    first, *rest = (str(word) for word in words)
    return first + "".join(word[:1].upper() + word[1:] for word in rest)


def colour(name, tokens):
    light, dark, contrast = (tokens["color"][theme][name] for theme in THEMES)
    # QML takes a name such as onAccent for the handler of a signal.
    shown = "inkOn" + name[2:] if name.startswith("on") else name
    return (f"    readonly property color {shown}: isLight ? \"{light}\"\n"
            f"        : isDark ? \"{dark}\" : \"{contrast}\"")


def spacing(name, px, tokens):
    steps = tokens["letterSpacing"]
    if name in steps:
        return steps[name]
    return steps["from40"] if px >= 40 else steps["from22"] if px >= 22 else steps["below22"]


def type_token(name, token, tokens):
    family = tokens["font"][token["family"]]
    return (f"    readonly property TypeToken {joined('type', name)}: TypeToken {{\n"
            f"        family: \"{family}\"; px: {token['px']}; line: {token['line']}\n"
            f"        weight: {token['weight']}; spacing: {spacing(name, token['px'], tokens)}\n"
            "    }")


def numbers(path, value):
    """One property for each number below a key, however deep it lies."""
    if isinstance(value, dict):
        for key, below in value.items():
            yield from numbers(path + [key], below)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        kind = "int" if isinstance(value, int) else "real"
        yield f"    readonly property {kind} {joined(*path)}: {value}"


def tint(part, tokens):
    """The six product tints; a theme with fewer repeats what it has."""
    def row(theme):
        pairs = tokens["tint"][theme]
        cells = (pairs[i % len(pairs)][part] for i in range(6))
        return "[" + ", ".join(f'"{cell}"' for cell in cells) + "]"
    name = ("tintFill", "tintInk")[part]
    return (f"    readonly property list<color> {name}: isLight ? {row('light')}\n"
            f"        : isDark ? {row('dark')}\n"
            f"        : {row('highContrast')}")


def main(source, target):
    with open(source, encoding="utf-8") as file:
        tokens = json.load(file)
    lines = [
        "// Written by ui/theme/tokens_to_qml.py from resources/tokens.json: change the tokens.",
        "import QtQuick", "", "QtObject {",
        "    property string name: \"light\"",
        "    readonly property bool isLight: name !== \"dark\" && name !== \"highContrast\"",
        "    readonly property bool isDark: name === \"dark\"",
        "    readonly property bool isHighContrast: name === \"highContrast\"", ""]
    lines += [colour(name, tokens) for name in tokens["color"]["light"]]
    lines += ["", tint(0, tokens), tint(1, tokens), ""]
    lines += [type_token(name, token, tokens) for name, token in tokens["type"].items()]
    lines.append("")
    for key in ("space", "radius", "border", "size", "motion", "opacity", "breakpoint"):
        lines += numbers([key], tokens[key])
    lines.append("}")
    with open(target, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
