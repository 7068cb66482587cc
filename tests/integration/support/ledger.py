"""A shift summed up from the journal's entries: by other code than the till's own."""

import collections
import decimal
import json
import sqlite3

D = decimal.Decimal


def entries_of(folder):
    """(kind, seq, body, hash) of each entry, oldest first."""
    with sqlite3.connect(f"file:{folder / 'register.db'}?mode=ro", uri=True) as journal:
        return [(json.loads(header)["kind"], seq, json.loads(body), digest.hex())
                for seq, header, body, digest in journal.execute(
                    "SELECT seq, header, body, hash FROM journal ORDER BY epoch, seq")]


class Ledger:
    """Sums of one shift over the journal's entries."""

    def __init__(self, entries, number):
        self.sums = collections.defaultdict(D)
        self.tenders = collections.defaultdict(D)
        self.refunds = collections.defaultdict(D)
        self.moves = collections.defaultdict(D)
        self.taxes = collections.defaultdict(D)
        shift = next(body["shift"] for kind, _, body, _ in entries
                     if kind == "shift-opened" and body["number"] == number)
        within = False
        for kind, _, body, _ in entries:
            if kind == "shift-opened":
                within = body["shift"] == shift
            if not within:
                continue
            if kind == "sale-completed":
                self.add_sale(body)
            elif kind == "cash-moved":
                self.moves[body["kind"]] += D(body["amount"])
            elif kind == "basket-voided":
                self.sums["voids"] += 1
            elif kind == "drawer-opened":
                self.sums["openings"] += 1
            elif kind == "shift-opened":
                self.sums["float"] = D(body["float"])

    def add_sale(self, sale):
        self.sums["sales"] += 1
        for column in ("net", "tax", "total", "cash_rounding"):
            self.sums[column] += D(sale[column])
        self.tenders["cash"] -= D(sale["change"])
        for line in sale["lines"]:
            if "returned" in line:
                self.sums["lines_back"] += 1
                self.sums["given_back"] -= D(line["gross"])
        for tender in sale["tenders"]:
            self.tenders[tender["kind"]] += D(tender["amount"])
            if D(tender["amount"]) < 0:
                self.refunds[tender["kind"]] -= D(tender["amount"])
        for tax in sale["taxes"]:
            for column in ("net", "amount", "gross"):
                self.taxes[tax["tax"], column] += D(tax[column])

    def expected(self):
        return (self.sums["float"] + self.tenders["cash"] + self.moves["paid-in"]
                + self.moves["float"] - self.moves["paid-out"] - self.moves["drop"])


def z_is_the_journal(case, report, entries):
    """The Z is the journal, to the cent; the grand totals are those of the till's whole life."""
    ledger = Ledger(entries, report["shift"])
    case.assertEqual(report["sales"], ledger.sums["sales"])
    for column in ("net", "tax", "total"):
        case.assertEqual(D(report[column]), ledger.sums[column], column)
        case.assertEqual(D(report["grand"][column]),
                         sum(D(body[column]) for kind, seq, body, _ in entries
                             if kind == "sale-completed" and seq < report["journal"]["seq"]))
    case.assertEqual(D(report["rounding"]), ledger.sums["cash_rounding"])
    case.assertEqual({one["kind"]: D(one["amount"]) for one in report["tenders"]},
                     dict(ledger.tenders))
    case.assertEqual((report["returns"]["count"], D(report["returns"]["amount"])),
                     (ledger.sums["lines_back"], ledger.sums["given_back"]))
    case.assertEqual({one["kind"]: D(one["amount"]) for one in report["refunds"]},
                     dict(ledger.refunds))
    case.assertEqual({one["kind"]: D(one["amount"]) for one in report["moves"]},
                     {kind: amount for kind, amount in ledger.moves.items() if amount})
    case.assertEqual({(one["tax"], column): D(one[column]) for one in report["taxes"]
                      for column in ("net", "amount", "gross")}, dict(ledger.taxes))
    case.assertEqual(report["voided_baskets"]["count"], ledger.sums["voids"])
    case.assertEqual(report["drawer_openings"], ledger.sums["openings"])
    case.assertEqual(D(report["expected"]), ledger.expected())
    case.assertEqual(D(report["counted"]) - D(report["expected"]), D(report["difference"]))
    seq = report["journal"]["seq"]
    before = entries[seq - 2]
    case.assertEqual((report["journal"]["entries_before"], report["journal"]["head_before"]),
                     (before[1], before[3]))
    case.assertEqual(report["journal"]["head"], entries[seq - 1][3])
