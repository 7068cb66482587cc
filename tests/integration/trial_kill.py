#!/usr/bin/env python3
"""Till and hub are killed at random moments while the till goes on selling.

Every sale that was answered as complete must be in the till's journal and at the hub, once; both
sides verify; and no receipt number may be missing.   trial_kill.py [--times 300] [--seed 1]
"""

import argparse
import pathlib
import random
import sqlite3
import tempfile
import threading
import time

from shop import MANAGER, PIN, Failed, Hub, Till, expect, small_shop

SKUS = [(f"ITEM-{n}", f"Item {n}", f"{n}.{n:02d}", "") for n in range(1, 21)]


def sell(till, random_source, completed):
    """Goes on selling until the till is dead."""
    if till.ask("sign-in", user=MANAGER, pin=PIN) is None:
        return
    till.ask("open-shift", float="100.00")  # refused after a restart: the shift is still open
    while True:
        for _ in range(random_source.randint(1, 4)):
            sku = random_source.choice(SKUS)[0]
            if till.ask("add", sku=sku, quantity=str(random_source.randint(1, 3))) is None:
                return
        # A tender survives a crash like the basket does; then there is nothing left to pay.
        if till.ask("tender", kind="cash", amount="1000.00") is None:
            return
        answer = till.ask("complete")
        if answer is None:
            return
        if answer["ok"]:
            completed.append(answer["receipt"]["id"])


def trial(times, seed, folder):
    random_source = random.Random(seed)
    hub = Hub(folder / "hub")
    small_shop(hub, "trial", "GBP", SKUS)
    hub.start()
    till = Till(folder / "till").enrol(hub, "trial")
    completed = []
    hub_kills = till_kills = 0
    started = time.monotonic()

    for _ in range(times):
        till.open()
        seller = threading.Thread(target=sell, args=(till, random_source, completed))
        seller.start()
        time.sleep(random_source.uniform(0.05, 0.6))
        if random_source.random() < 0.4:
            hub.kill()
            hub_kills += 1
            hub.start()
        else:
            till.kill()
            till_kills += 1
        if till.running.poll() is None:
            till.kill()
            till_kills += 1
        seller.join(timeout=30)
        expect(not seller.is_alive(), "the till neither answers nor dies")

    till.sync()
    till.verify()
    hub.verify()
    hub.reconcile(till)
    hub.stop()
    check(folder, completed)
    print(f"{len(completed)} sales answered as complete, {till_kills} kills of the till, "
          f"{hub_kills} of the hub, {time.monotonic() - started:.0f} s: "
          "none is missing, none is doubled")


def check(folder, completed):
    expect(len(set(completed)) == len(completed), "two answers name one sale")
    sales_of = ("SELECT json_extract(header, '$.id') FROM {} "
                "WHERE json_extract(header, '$.kind') = 'sale-completed'")
    with sqlite3.connect(f"file:{folder}/till/register.db?mode=ro", uri=True) as register:
        journal = [row[0] for row in register.execute(sales_of.format("journal"))]
    with sqlite3.connect(f"file:{folder}/hub/hub.db?mode=ro", uri=True) as hub:
        entries = [row[0] for row in hub.execute(sales_of.format("entry"))]
    missing = set(completed) - set(journal)
    expect(not missing, f"answered as complete, but not in the journal: {sorted(missing)[:5]}")
    expect(len(set(entries)) == len(entries), "the hub has a sale twice")
    # More sales than answers is right: the till may die between commit and answer.
    expect(set(journal) == set(entries), "the journal and the hub hold different sales")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--times", type=int, default=300)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--keep", type=pathlib.Path, help="work in this folder, leave it")
    given = arguments.parse_args()
    if given.keep:
        trial(given.times, given.seed, given.keep)
        return
    with tempfile.TemporaryDirectory(prefix="onetill-kill-") as folder:
        trial(given.times, given.seed, pathlib.Path(folder))


if __name__ == "__main__":
    try:
        main()
    except Failed as failure:
        raise SystemExit(f"FAILED: {failure}")
