#!/usr/bin/env python3
"""Sells once and takes something back, without a screen; compares what till and hub say afterwards.

    demo_sale.py --programs build/release --shop DIR --store 0412

It speaks to `onetillctl run` as a script of yours would: a JSON command a line, an answer a line.
Exit status 0 only if the two ends agree.
"""

import argparse
import json
import subprocess
import sys
from decimal import Decimal

CASHIER = {"user": "niamh.byrne", "pin": "240817"}
# Two by their GTIN, of which one mug costs nothing; one weighed at the counter.
JACKET, MUG, COFFEE = "SSJ-M-GRA-M", "ECM-FOR", "HUI-L"
BASKET = (
    {"do": "scan", "code": "9520417001069"},
    {"do": "scan", "code": "9520417008341", "quantity": "3"},
    {"do": "add", "sku": COFFEE, "quantity": "0.735"},
)
SOLD = {JACKET: Decimal(1), MUG: Decimal(3), COFFEE: Decimal("0.735")}
RETURNED = {MUG: Decimal(1)}


class Disagreement(Exception):
    """What a person should read when the demo has failed."""


class Programs:
    def __init__(self, folder, shop):
        self.till = [f"{folder}/onetillctl", "--state", f"{shop}/till"]
        self.hub = [f"{folder}/onetill-hub"]
        self.books = ["--db", f"sqlite:{shop}/hub.db"]

    def run(self, *commands):
        """The answers to all commands, in order; the first refusal ends the demo."""
        typed = "".join(json.dumps(command) + "\n" for command in commands)
        said = call([*self.till, "run", "-"], typed)
        answers = [json.loads(line) for line in said.splitlines()]
        for command, answer in zip(commands, answers, strict=True):
            if not answer["ok"]:
                raise Disagreement(f"`{command['do']}` was refused: {answer['error']['message']}")
        return answers

    def sync(self):
        answer = json.loads(call([*self.till, "sync", "--until-idle", "--timeout", "60"]))
        if answer["waiting"]:
            raise Disagreement(f"{answer['waiting']} entries still wait on the till")
        return answer

    def verify(self):
        return (json.loads(call([*self.till, "verify"])),
                call([*self.hub, "verify", *self.books]).strip())

    def hub_stock(self, store):
        """On hand in `store`, by article, as the hub itself answers."""
        asked = [{"do": "stock", "sku": sku} for sku in SOLD]
        levels = {}
        for answer in self.run({"do": "sign-in", **CASHIER}, *asked)[1:]:
            stock = answer["stock"]
            if stock["source"] != "hub":
                raise Disagreement(f"the hub did not answer about {stock['sku']} in time")
            here = [level for level in stock["levels"] if level["store"] == store]
            levels[stock["sku"]] = Decimal(here[0]["on_hand"])
        return levels

    def hub_sales(self):
        """(quantity, money) by article, over everything that the hub has booked."""
        said = json.loads(call([*self.hub, "report", *self.books, "sales", "--format", "json"]))
        return {row["sku"]: (Decimal(row["quantity"]), Decimal(row["gross"]))
                for row in said}


def call(command, typed=None):
    done = subprocess.run(command, input=typed, text=True, stdout=subprocess.PIPE, check=False)
    if done.returncode:
        raise Disagreement(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}")
    return done.stdout


def sell(programs):
    """One cash sale; answers its receipt."""
    sign_in, status = programs.run({"do": "sign-in", **CASHIER}, {"do": "status"})
    print(f"{sign_in['name']} signs in at {status['status']['name']}.")
    opening = [] if status["status"]["shift"] else [{"do": "open-shift", "float": "100.00"}]
    # A basket that an interrupted demo left open would change the sum.
    clear = [{"do": "void-basket"}] if status["status"]["basket_lines"] else []
    basket = programs.run({"do": "sign-in", **CASHIER}, *opening, *clear, *BASKET)[-1]["basket"]
    return programs.run({"do": "sign-in", **CASHIER},
                        {"do": "tender", "kind": "cash", "amount": note_for(basket["total"])},
                        {"do": "complete"}, {"do": "sign-out"})[-2]["receipt"]


def take_back(programs, receipt):
    """One of the mugs comes back, by the symbol on the receipt; answers the refund's receipt."""
    found = programs.run({"do": "sign-in", **CASHIER},
                         {"do": "find-receipt", "qr": receipt["qr"]})[-1]["receipts"][0]
    line = next(line["line"] for line in found["lines"] if line["sku"] == MUG)
    return programs.run({"do": "sign-in", **CASHIER},
                        {"do": "return-line", "receipt": receipt["qr"], "line": line,
                         "quantity": str(RETURNED[MUG]), "reason": "changed-mind"},
                        {"do": "refund"}, {"do": "complete"}, {"do": "sign-out"})[-2]["receipt"]


def note_for(total):
    """What the customer hands over: the next fifty above the total."""
    return str((Decimal(total) // 50 + 1) * 50)


def compare(receipts, stock, sales):
    """`stock` and `sales` are pairs: before and after."""
    for sku, sold in SOLD.items():
        back = RETURNED.get(sku, Decimal(0))
        moved = stock[0][sku] - stock[1][sku]
        print(f"  {sku:12} on hand at the hub {stock[0][sku]} -> {stock[1][sku]},"
              f" sold {sold}, returned {back}")
        if moved != sold - back:
            raise Disagreement(f"{sku}: the till sold {sold} and took {back} back,"
                               f" the hub's stock moved by {moved}")
    money = [sum((gross for _, gross in booked.values()), Decimal(0)) for booked in sales]
    totals = [Decimal(receipt["total"]) for receipt in receipts]
    print(f"  money booked at the hub {money[0]} -> {money[1]},"
          f" receipts {' and '.join(map(str, totals))}")
    if money[1] - money[0] != sum(totals):
        raise Disagreement("the hub's money does not equal the receipts'")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    for name in ("programs", "shop", "store"):
        parser.add_argument(f"--{name}", required=True)
    asked = parser.parse_args()
    programs = Programs(asked.programs, asked.shop)

    programs.sync()
    stock, sales = [programs.hub_stock(asked.store)], [programs.hub_sales()]
    receipts = [sell(programs)]
    receipts.append(take_back(programs, receipts[0]))
    for receipt in receipts:
        print("\n" + receipt["text"])
    moved = programs.sync()
    print(f"Synchronised: {moved['sent']} entries sent, {moved['waiting']} waiting.")
    stock.append(programs.hub_stock(asked.store))
    sales.append(programs.hub_sales())
    compare(receipts, stock, sales)
    till, hub = programs.verify()
    print(f"  till verified: {till['entries']} entries, {till['sales']} sales, no difference")
    print(f"  hub verified: {hub}")
    print("Hub and till agree.")


if __name__ == "__main__":
    try:
        main()
    except Disagreement as reason:
        sys.exit(f"The demo failed: {reason}")
