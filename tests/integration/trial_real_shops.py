#!/usr/bin/env python3
"""Two real data sets through the real programs (shared data, see its README for the licences).

1. 22,955 groceries are imported, a till is enrolled, and articles are sold by scanning their GTINs.
2. The order lines of a shop in December 2010 are rung up, one receipt per invoice: the first half
   online, the second half offline with one reconnect. Its cancellations come back, by the receipt
   where the file has one, and its stock corrections are corrections. Its customers are known by
   number, and each invoice names its own. What the hub then knows, by article and by customer, must
   equal the file.

trial_real_shops.py DATA_FOLDER [--invoices N]
"""

import argparse
import collections
import csv
import gzip
import itertools
import pathlib
import random
import tempfile
import time
from decimal import Decimal

from shop import MANAGER, PIN, Failed, Hub, Till, expect, small_shop, write_csv


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
    hub.reconcile(till)
    sold = {sku: pieces for sku, (pieces, _) in hub_sales(hub).items()}
    expect(sold == expected, "the hub's pieces per GTIN are not what was scanned")
    hub.stop()
    print(f"groceries: {len(rows)} products imported in {imported:.1f} s, a till enrolled in "
          f"{enrolled:.1f} s, {sum(expected.values())} articles sold by GTIN in 50 receipts, "
          "hub and till agree")


def invoices_of(data):
    """The file's invoices, in its order."""
    at = data / "online-retail/2010-12.csv.gz"
    with gzip.open(at, "rt", encoding="utf-8", newline="") as file:
        for number, rows in itertools.groupby(csv.DictReader(file), lambda row: row["InvoiceNo"]):
            rows = list(rows)
            yield Invoice(number, rows[0]["CustomerID"],
                          [Line(row["StockCode"], int(row["Quantity"]), Decimal(row["UnitPrice"]),
                                row["Description"].strip()) for row in rows])


Invoice = collections.namedtuple("Invoice", "number customer lines")
Line = collections.namedtuple("Line", "sku quantity price text")


def price_text(price):
    return str(price.quantize(Decimal("0.01")))


def is_correction(invoice):
    """Counted up or down, by nobody, for nothing."""
    return not invoice.customer and all(line.price == 0 for line in invoice.lines)


class Shop:
    """Rings up what the file tells, and keeps by its own arithmetic what has to come of it."""

    def __init__(self, till, list_price):
        self.till = till
        self.list_price = list_price
        self.bought = collections.defaultdict(list)  # [receipt, line, pieces left], oldest first
        self.counts = collections.Counter()
        self.sums = collections.defaultdict(lambda: (Decimal(0), Decimal(0)))
        self.customers = collections.defaultdict(lambda: (Decimal(0), Decimal(0)))
        self.stock = collections.Counter()

    def take(self, invoice):
        if is_correction(invoice):
            self.correct(invoice)
            return
        for line in invoice.lines:
            pieces, money = self.sums[line.sku]
            self.sums[line.sku] = (pieces + line.quantity, money + line.quantity * line.price)
            self.stock[line.sku] -= line.quantity
            pieces, money = self.customers[invoice.customer]
            self.customers[invoice.customer] = (pieces + line.quantity,
                                                money + line.quantity * line.price)
        if invoice.customer:
            self.till.do("customer", id=invoice.customer)
        if invoice.lines[0].quantity < 0:
            self.take_back(invoice)
        else:
            self.ring_up(invoice)

    def correct(self, invoice):
        for line in invoice.lines:
            self.till.do("correct-stock", reference=invoice.number, reason=line.text or "Counted",
                         lines=[{"sku": line.sku, "difference": str(line.quantity)}])
            self.stock[line.sku] += line.quantity
            self.counts["corrections"] += 1

    def ring_up(self, invoice):
        """One receipt. Lines of one article at several prices: other prices than the list's come
        first, for a line at the list price would take in later ones of the same article."""
        lines = sorted(invoice.lines, key=lambda line: line.price == self.list_price[line.sku])
        sold = []
        for line in lines:
            answer = self.till.do("add", sku=line.sku, quantity=str(line.quantity))
            touched = answer["basket"]["touched"]
            if line.price != self.list_price[line.sku]:
                self.till.do("change-line", line=touched, price=price_text(line.price),
                             reason="As invoiced")
            sold.append((line, touched))
        total = sum(line.quantity * line.price for line in lines)
        if total > 0:
            self.till.do("tender", kind="cash", amount=price_text(total))
        receipt = self.complete(total)
        for line, touched in sold:
            if invoice.customer:
                self.bought[invoice.customer, line.sku, line.price].append(
                    [receipt["number"], touched, line.quantity])
        self.counts["receipts"] += 1
        self.counts["lines"] += len(lines)

    def take_back(self, invoice):
        """By its receipt where the file has an earlier sale to that customer at that price; else
        without one, as whoever may take back freely does it."""
        kind = "returns without a receipt"
        for line in invoice.lines:
            left = -line.quantity
            for one in self.bought[invoice.customer, line.sku, line.price]:
                pieces = min(left, one[2])
                if pieces:
                    self.till.do("return-line", receipt=one[0], line=one[1], quantity=str(pieces),
                                 reason="changed-mind")
                    one[2] -= pieces
                    left -= pieces
            kind = "returns with a receipt" if left == 0 else "returns without a receipt"
            if left:
                self.till.do("return-without-receipt", sku=line.sku, quantity=str(left),
                             price=price_text(line.price), reason="other",
                             disposition="to-stock",
                             note=f"Cancelled by {invoice.number}")
            self.counts[kind] += 1
        self.till.do("refund", kind="cash")
        self.complete(sum(line.quantity * line.price for line in invoice.lines))

    def complete(self, total):
        receipt = self.till.do("complete")["receipt"]
        expect(Decimal(receipt["total"]) == total,
               f"the receipt says {receipt['total']}, the invoice {total}")
        return receipt


def list_prices(invoices):
    """Names, and the price asked most often, or at which it came back where that is dearer."""
    sold, back, names = collections.defaultdict(collections.Counter), {}, {}
    for line in (line for invoice in invoices for line in invoice.lines):
        if line.text or line.sku not in names:
            names[line.sku] = line.text or line.sku
        if line.quantity > 0:
            sold[line.sku][line.price] += 1
        else:
            back[line.sku] = max(line.price, back.get(line.sku, line.price))
    return names, {sku: max(sold[sku].most_common(1)[0][0] if sold[sku] else Decimal(0),
                            back.get(sku, Decimal(0))) for sku in names}


def online_retail(data, folder, limit):
    invoices = list(invoices_of(data))
    names, list_price = list_prices(invoices)
    todo = invoices[:limit]

    hub = Hub(folder / "hub")
    small_shop(hub, "gifts", "GBP",
               [(sku, name, price_text(list_price[sku]), "") for sku, name in names.items()])
    import_customers(hub, folder, {invoice.customer for invoice in todo} - {""})
    hub.start()
    till = Till(folder / "till").enrol(hub, "gifts")
    started = time.monotonic()
    sign_in(till)
    shop = Shop(till, list_price)
    # What the drawer has to give before it has taken that much.
    for _ in range(2):
        till.do("cash-move", kind="float", amount="50000.00")
    half = len(todo) // 2
    for invoice in todo[:half]:
        shop.take(invoice)
    till.do("network", state="off")
    for invoice in todo[half:]:
        shop.take(invoice)
    expect(till.do("status")["status"]["journal"]["waiting"] > 0,
           "nothing waits although the network is off")
    till.do("network", state="on")
    till.close()
    till.sync()
    seconds = time.monotonic() - started
    till.verify()
    hub.verify()
    hub.reconcile(till)

    known = hub_sales(hub)
    agree("sold", shop.sums, known)
    agree("on hand", shop.stock,
          {row["sku"]: Decimal(row["on_hand"]) for row in hub.report("stock")})
    agree("bought", shop.customers, hub_customers(hub))
    money = sum(gross for _, gross in known.values())
    hub.stop()
    told = ", ".join(f"{count} {name}" for name, count in shop.counts.items())
    print(f"online-retail: {told}; half of them offline, {seconds:.0f} s; {len(known)} SKUs and "
          f"GBP {money} equal the file's, and so do the stock of each and what each of "
          f"{len(shop.customers) - ('' in shop.customers)} customers bought")


def import_customers(hub, folder, numbers):
    """The file has no names, so a number is one here."""
    said = hub.command("import", str(write_csv(
        folder / "customers.csv", ["customer", "name", "cards"],
        [[number, f"Customer {number}", f"CARD{number}"] for number in sorted(numbers)]))).stdout
    expect(f"{len(numbers)} changed, 0 unchanged, 0 rejected" in said, said)


def hub_customers(hub):
    """By customer, strangers under no name: pieces and money, less what came back."""
    return {row["customer"]: (Decimal(row["sold"]) - Decimal(row["returned"]),
                              Decimal(row["total"]))
            for row in hub.report("sales-by-customer")}


def agree(what, expected, known):
    differing = [sku for sku in expected.keys() | known.keys()
                 if expected.get(sku, 0) != known.get(sku, 0)]
    expect(not differing, f"{what}: {len(differing)} differ, such as "
           f"{[(sku, expected.get(sku), known.get(sku)) for sku in differing[:5]]}")


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
