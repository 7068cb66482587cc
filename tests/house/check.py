#!/usr/bin/env python3
"""The house test: reads the whole tree and names what breaks a rule, and what to do instead.

    check.py --graph build/dev/libraries.txt [--build build/dev] [--top .]

With --build it also asks the compiler about headers. Exit status 1 if there is a fault.
"""

import argparse
import os
import sys

import bans
import graph
import headers
import includes
import sizes
import tree
from source import Fault, House

HERE = os.path.dirname(os.path.abspath(__file__))
EXCEPTIONS = os.path.join(HERE, "exceptions.txt")


def all_faults(house, libraries, build=None):
    yield from sizes.faults(house)
    yield from bans.faults(house)
    yield from includes.faults(house, libraries)
    yield from tree.faults(house, libraries)
    if build:
        yield from headers.faults(house, libraries, build)


def excepted(faults, exceptions, built):
    """Takes out the excepted faults; an exception that nothing needs any more is a fault itself."""
    used = set()
    for fault in faults:
        if (fault.rule, fault.path) in exceptions:
            used.add((fault.rule, fault.path))
        else:
            yield fault
    for rule, path in sorted(set(exceptions) - used):
        if built or rule not in ("header-alone", "forbidden-include"):
            yield Fault("exceptions", path, 0, f"no longer breaks {rule}: take it out of the list")


def read_exceptions(path):
    """`rule path reason…` on each line; the reason is not optional."""
    exceptions = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                rule, place, reason = line.split(maxsplit=2)
                exceptions[(rule, place)] = reason
    return exceptions


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--top", default=os.path.dirname(os.path.dirname(HERE)))
    parser.add_argument("--graph", required=True)
    parser.add_argument("--build")
    asked = parser.parse_args()

    house = House(asked.top)
    found = all_faults(house, graph.read(asked.graph), asked.build)
    left = list(excepted(found, read_exceptions(EXCEPTIONS), asked.build is not None))
    for fault in left:
        print(fault)
    print(f"{len(house.code())} files read, {len(left)} faults")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
