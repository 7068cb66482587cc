"""Constructs that this house does without, each with what to write in its place."""

import re

from source import CPP, Fault, lines_matching, without

# Where money, quantities and decisions live: no floating point, no clock.
EXACT = ("sync-engine/contract/", "sync-engine/till/core/", "sync-engine/hub/service/",
         "pos-app/domain/", "pos-app/receipt/", "pos-app/store/", "pos-app/desk/")
# The outermost ring makes clocks, randomness and long-lived objects; all else is given them.
OUTERMOST = ("pos-app/app/", "pos-app/assembly/", "pos-app/ctl/", "sync-engine/hub/main/")
TESTS = ("tests/",)

# (rule, which files, where it is allowed, pattern, what to write instead)
CPP_BANS = (
    ("no-new", CPP, (), r"(?<!operator )\bnew\s+[\w:]",
     "`new`: use std::make_unique, a value, or a container"),
    ("no-mutex", CPP, (), r"\bstd::(recursive_|shared_|timed_)*mutex\b|\bQMutex\b",
     "a mutex: an object belongs to one thread; send a value through its queue"),
    ("no-sleep", CPP, (), r"\b(sleep_for|sleep_until|usleep|nanosleep|msleep|QTest::qWait)\b",
     "sleeping: wait for the event itself, with a deadline"),
    ("no-nested-loop", CPP, (), r"\b(QEventLoop|processEvents|waitForFinished|waitForReadyRead)\b",
     "a nested event loop: continue in the slot or callback that the answer arrives in"),
    ("no-variant-map", CPP, (), r"\bQVariantMap\b",
     "QVariantMap: make a Q_GADGET or a model with named roles"),
    ("no-context-property", CPP, (), r"\bsetContextProperty\b",
     "a context property: pass a required property to Main.qml"),
    ("no-hidden-clock", CPP, OUTERMOST + TESTS,
     r"\bsystem_clock::now\b|\bcurrentDateTime(Utc)?\(|\bQTime::currentTime\b"
     r"|\btime\((nullptr|0)\)",
     "reading the clock: take a Clock or a time as an argument"),
    ("no-hidden-randomness", CPP, OUTERMOST + TESTS,
     r"\bstd::random_device\b|\b(std::)?rand\(\)|\bQRandomGenerator::(global|system)\b",
     "hidden randomness: take a source of random bytes as an argument"),
    ("no-hidden-environment", CPP, OUTERMOST + TESTS, r"\b(std::)?getenv\(|\bqgetenv\(",
     "reading the environment: main reads it and passes a value"),
    ("no-views", CPP, (), r"\bstd::(ranges::)?views::",
     "std::views: Clang 14 cannot compile it; use a loop or an algorithm of std::ranges"),
    ("no-vague-name", CPP, (),
     r"\b(class|struct|enum class)\s+\w*(Manager|Helper|Utils?|Data|Info)\b(?=[^;]*\{)",
     "a name that says nothing: name what it is, in the field's words"),
    ("no-using-namespace", (".h",), (), r"^\s*using namespace\b",
     "`using namespace` in a header: it reaches everyone who includes it"),
)

FLOAT = r"\b(float|double)\b"
SELECT_ALL = r"(?i)\bSELECT\s+(\w+\.)?\*"
UPWARDS = re.compile(r'^\s*#\s*include\s*["<][^">]*\.\./')
OPEN_TASK = r"\b(TODO|FIXME)\b(?!\(#\d+\)| #\d+)"
VAGUE_FILE = re.compile(r"(^|[_/])(manager|helpers?|utils?|data|info)\.(h|cpp|py|qml)$", re.I)

QML_BANS = (
    ("qml-no-request", r"\bXMLHttpRequest\b|\bopenUrlExternally\b",
     "the network in QML: ask a view-model"),
    ("qml-colour-from-theme", r"\"#[0-9a-fA-F]{3,8}\"|\bQt\.rgba\(\s*[\d.]+\s*,\s*[\d.]+",
     "a colour by number: take it from Theme, by meaning"),
    ("qml-translated", r"^\s*(text|title|placeholderText|Accessible\.name):\s*\"[^\"]*[A-Za-z]{2}",
     "text that cannot be translated: qsTr(), with a note for the translator"),
)


def faults(house):
    for path in house.ending(*CPP):
        code = house.text(path)
        yield from _cpp(path, code)
    for path in house.ending(".qml"):
        if not path.startswith("tests/"):
            yield from _qml(path, house.text(path))
    for path in house.code():
        yield from _everywhere(path, house.text(path))


def _cpp(path, code):
    bare = without(code, "comment", "text", "raw", "letter")
    for rule, endings, allowed, pattern, message in CPP_BANS:
        if path.endswith(endings) and not path.startswith(allowed):
            for line in lines_matching(pattern, bare):
                yield Fault(rule, path, line, message)
    if path.startswith(EXACT):
        for line in lines_matching(FLOAT, bare):
            yield Fault("no-floating-point", path, line, "floating point near money and decisions: "
                        "use Money, Quantity, Rate or an integer with its unit in the name")
    if path.endswith(".h") and "#pragma once" not in code:
        yield Fault("pragma-once", path, 0, "begins without #pragma once")
    for number, line in enumerate(code.split("\n"), 1):
        if UPWARDS.match(line):
            yield Fault("no-upwards-include", path, number, "../ in an include goes around the "
                        'include windows: write it from the top, as "pos-app/domain/basket.h"')


def _qml(path, code):
    bare = without(code, "comment")
    for rule, pattern, message in QML_BANS:
        if rule == "qml-colour-from-theme" and path.startswith("ui/theme/"):
            continue
        for line in lines_matching(pattern, bare):
            yield Fault(rule, path, line, message)


def _everywhere(path, code):
    if VAGUE_FILE.search(path):
        yield Fault("no-vague-name", path, 0, "a file name that says nothing: name its one idea")
    if path.startswith("tests/house/"):
        return  # the rules themselves have to spell out what they look for
    if path.endswith(CPP + (".sql",)):
        for line in lines_matching(SELECT_ALL, without(code, "comment")):
            yield Fault("no-select-all", path, line, "SELECT *: name the columns, so that a new "
                        "column cannot change what this reads")
    for line in lines_matching(OPEN_TASK, code):
        yield Fault("no-open-task", path, line, "a task without an issue number: write TODO(#12)")
