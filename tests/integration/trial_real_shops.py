#!/usr/bin/env python3
"""Two real data sets through the real programs (shared data, see its README for the licences).

1. 22,955 groceries are imported, a till is enrolled, and articles are sold by scanning their GTINs.
2. The order lines of a shop in December 2010 are rung up, one receipt per invoice: the first half
   online, the second half offline with one reconnect. What the hub then knows must equal the file.

trial_real_shops.py DATA_FOLDER [--invoices N]
"""

import argparse
import collections
import csv
import gzip
import pathlib
import random
import tempfile
import time
from decimal import Decimal

from shop import MANAGER, PIN, Failed, Hub, Till, expect, small_shop


def sign_in(till):
    till.open()
    till.do("sign-in", user=MANAGER, pin=PIN)
    till.do("open-shift", float="200.00")


def hub_sales(hub):
    """By SKU: pieces and money."""
    return {row["sku"]: (Decimal(row["quantity"]), Decimal(row["gross"]))
            for row in hub.report("sales")}


def groceries(data, folder):
    hub = Hub(folder / "hub")
    with gzip.open(data / "groceries/products.csv.gz", "rt", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    started = time.monotonic()
    small_shop(hub, "grocer", "EUR",
               [(row["gtin"], row["name"], row["price"], row["gtin"]) for row in rows])
    imported = time.monotonic() - started
    hub.start()
    started = time.monotonic()
    till = Till(folder / "till").enrol(hub, "grocer")
    enrolled = time.monotonic() - started

    sign_in(till)
    expected = collections.Counter()
    for receipt in range(50):
        for row in random.Random(receipt).sample(rows, 8):
            # Scanners hand over the printed form: zeros in front of a GTIN-14 are not printed.
            till.do("scan", code=row["gtin"])
            expected[row["gtin"]] += 1
        till.do("tender", kind="cash", amount="500.00")
        till.do("complete")
    till.close()
    till.sync()
    till.verify()
    hub.verify()
    sold = {sku: pieces for sku, (pieces, _) in hub_sales(hub).items()}
    expect(sold == expected, "the hub's pieces per GTIN are not what was scanned")
    hub.stop()
    print(f"groceries: {len(rows)} products imported in {imported:.1f} s, a till enrolled in "
          f"{enrolled:.1f} s, {sum(expected.values())} articles sold by GTIN in 50 receipts, "
          "hub and till agree")


def positive_lines(data):
    at = data / "online-retail/2010-12.csv.gz"
    with gzip.open(at, "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if int(row["Quantity"]) > 0 and Decimal(row["UnitPrice"]) > 0:
                yield row


def price_text(price):
    return str(price.quantize(Decimal("0.01")))


def ring_up(till, invoice, list_price):
    """One receipt. Lines of one article at several prices: other prices than the list's come first,
    for a line at the list price would take in later ones of the same article."""
    lines = sorted(invoice, key=lambda line: line[2] == list_price[line[0]])
    for sku, quantity, price in lines:
        answer = till.do("add", sku=sku, quantity=str(quantity))
        if price != list_price[sku]:
            till.do("change-line", line=answer["basket"]["touched"], price=price_text(price),
                    reason="As invoiced")
    total = sum(quantity * price for _, quantity, price in invoice)
    answer = till.do("tender", kind="cash", amount=price_text(total))
    receipt = till.do("complete")["receipt"]
    expect(Decimal(receipt["total"]) == total,
           f"the receipt says {receipt['total']}, the invoice {total}")


def online_retail(data, folder, limit):
    invoices = collections.defaultdict(list)
    names, prices = {}, collections.defaultdict(collections.Counter)
    for row in positive_lines(data):
        price = Decimal(row["UnitPrice"])
        invoices[row["InvoiceNo"]].append((row["StockCode"], int(row["Quantity"]), price))
        names.setdefault(row["StockCode"], row["Description"] or row["StockCode"])
        prices[row["StockCode"]][price] += 1
    todo = list(invoices.values())[:limit]
    list_price = {sku: seen.most_common(1)[0][0] for sku, seen in prices.items()}

    hub = Hub(folder / "hub")
    small_shop(hub, "gifts", "GBP",
               [(sku, name, price_text(list_price[sku]), "") for sku, name in names.items()])
    hub.start()
    till = Till(folder / "till").enrol(hub, "gifts")
    started = time.monotonic()
    sign_in(till)
    half = len(todo) // 2
    for invoice in todo[:half]:
        ring_up(till, invoice, list_price)
    till.do("network", state="off")
    for invoice in todo[half:]:
        ring_up(till, invoice, list_price)
    expect(till.do("status")["status"]["journal"]["waiting"] > 0,
           "nothing waits although the network is off")
    till.do("network", state="on")
    till.close()
    till.sync()
    seconds = time.monotonic() - started
    till.verify()
    hub.verify()

    expected = collections.defaultdict(lambda: (Decimal(0), Decimal(0)))
    for invoice in todo:
        for sku, quantity, price in invoice:
            pieces, money = expected[sku]
            expected[sku] = (pieces + quantity, money + quantity * price)
    known = hub_sales(hub)
    differing = [sku for sku in expected.keys() | known.keys()
                 if expected.get(sku) != known.get(sku)]
    expect(not differing, f"{len(differing)} SKUs differ: {differing[:5]}")
    money = sum(gross for _, gross in known.values())
    hub.stop()
    print(f"online-retail: {sum(map(len, todo))} lines in {len(todo)} receipts, half of them "
          f"offline, {seconds:.0f} s; {len(known)} SKUs and GBP {money} equal the file's")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("data", type=pathlib.Path)
    arguments.add_argument("--invoices", type=int, default=None)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="onetill-trial-") as folder:
        groceries(given.data, pathlib.Path(folder) / "groceries")
        online_retail(given.data, pathlib.Path(folder) / "online-retail", given.invoices)


if __name__ == "__main__":
    try:
        main()
    except Failed as failure:
        raise SystemExit(f"FAILED: {failure}")
