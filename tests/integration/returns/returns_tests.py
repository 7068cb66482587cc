#!/usr/bin/env python3
"""Goods come back: in steps, in exchange, at another till without a network, and twice."""

import decimal
import json
import pathlib
import sqlite3
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from shop import MANAGER, PIN, Hub, Till, small_shop, wait_until

D = decimal.Decimal
SKUS = [("MUG", "Enamel Mug", "14.95", "5901234123457"), ("TENT", "Tent", "749.00", ""),
        ("PEG", "Peg", "0.33", "")]


class ReturnsTests(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory(prefix="onetill-returns-")
        self.addCleanup(self.place.cleanup)
        self.folder = pathlib.Path(self.place.name)
        self.hub = Hub(self.folder / "hub")
        small_shop(self.hub, "trial", "GBP", SKUS)
        self.hub.start()
        self.addCleanup(self.hub.kill)

    def till(self, name):
        till = Till(self.folder / name).enrol(self.hub, "trial")
        till.sync()
        return till

    def selling(self, till):
        """Signed in, with an open shift, and without a network."""
        till.open()
        self.addCleanup(till.kill)
        till.do("sign-in", user=MANAGER, pin=PIN)
        if till.do("status")["status"]["shift"] is None:
            till.do("open-shift", float="100.00")
        wait_until(lambda: till.do("status")["status"]["journal"]["waiting"] == 0, 20, "no sync")
        till.do("network", state="off")
        return till

    def sell(self, till, *goods):
        for sku, quantity in goods:
            till.do("add", sku=sku, quantity=quantity)
        total = till.do("basket")["basket"]["total"]
        till.do("tender", kind="cash", amount=total)
        return till.do("complete")["receipt"]

    def back(self, till, receipt, line=1, **more):
        return till.ask("return-line", receipt=receipt, line=line, reason="changed-mind", **more)

    def refund(self, till):
        till.do("refund")
        return till.do("complete")["receipt"]

    def refused(self, answer, code):
        self.assertFalse(answer["ok"], answer)
        self.assertEqual(answer["error"]["code"], code, answer)

    def exceptions(self):
        with sqlite3.connect(f"file:{self.hub.file}?mode=ro", uri=True) as books:
            return [(kind, json.loads(evidence)) for kind, evidence in books.execute(
                "SELECT kind, evidence FROM exception WHERE kind <> 'oversold' ORDER BY number")]

    def sold(self):
        return {row["sku"]: (D(row["quantity"]), D(row["gross"]))
                for row in self.hub.report("sales")}

    def finish(self, *tills):
        for till in tills:
            till.close()
            till.sync()
            till.verify()
        self.hub.verify()
        self.hub.reconcile(*tills)

    def test_a_line_comes_back_in_steps_that_add_up_even_over_a_restart(self):
        till = self.selling(self.till("till"))
        sold = self.sell(till, ("PEG", "3"), ("MUG", "1"))
        first = self.back(till, sold["number"], quantity="2")
        self.assertTrue(first["ok"], first)
        till.kill()

        till = self.selling(till)
        self.assertEqual(till.do("basket")["basket"]["total"], "-0.66")
        self.refused(self.back(till, sold["number"], quantity="2"), "over-return")
        refunds = [self.refund(till)]
        self.assertTrue(self.back(till, sold["number"].replace("-", " ").upper())["ok"])
        refunds.append(self.refund(till))
        self.refused(self.back(till, sold["number"]), "over-return")
        self.assertEqual([D(one["total"]) for one in refunds], [D("-0.66"), D("-0.33")])
        till.do("x-report")
        self.finish(till)
        self.assertEqual(self.sold()["PEG"], (D(0), D(0)))
        self.assertEqual(self.exceptions(), [])

    def test_an_exchange_is_one_document_and_the_report_names_what_came_back(self):
        till = self.selling(self.till("till"))
        sold = self.sell(till, ("MUG", "2"))
        self.assertTrue(self.back(till, sold["number"], quantity="1")["ok"])
        exchange = self.sell(till, ("TENT", "1"))
        self.assertEqual(exchange["total"], "734.05")
        self.assertTrue(self.back(till, sold["number"])["ok"])
        self.refund(till)

        report = till.do("x-report")["report"]

        self.assertEqual(report["returns"], {"count": 2, "amount": "29.90"})
        self.assertEqual(report["refunds"], [{"kind": "cash", "count": 1, "amount": "14.95"}])
        self.assertIn("Goods returned", report["text"])
        self.finish(till)

    def test_a_receipt_that_no_till_signed_is_refused(self):
        till = self.selling(self.till("till"))
        code = self.sell(till, ("MUG", "1"))["qr"]
        forged = code[:4] + ("AAA" if code[4:7] != "AAA" else "BBB") + code[7:]
        before = till.do("status")["status"]["journal"]["seq"]

        self.refused(till.ask("find-receipt", qr=code[:-30]), "not-a-receipt")
        self.refused(self.back(till, code[:80]), "not-a-receipt")
        self.refused(self.back(till, forged), "forged-receipt")

        self.assertEqual(till.do("basket")["basket"]["lines"], [])
        self.assertEqual(till.do("status")["status"]["journal"]["seq"], before)
        self.finish(till)

    def test_a_sale_is_found_by_its_payment_when_the_receipt_is_lost(self):
        till = self.selling(self.till("till"))
        till.do("add", sku="MUG", quantity="1")
        till.do("tender", kind="card", amount="14.95", reference="TX-31")
        sold = till.do("complete")["receipt"]

        found = till.do("find-receipt", card="TX-31")["receipts"]
        self.assertEqual([one["receipt"] for one in found], [sold["number"]])
        self.assertEqual(found[0]["lines"][0]["returnable"], "1")
        self.refused(till.ask("find-receipt", card="TX-32"), "not-found")
        self.refused(till.ask("find-receipt", customer="nobody"), "not-found")
        self.assertTrue(self.back(till, found[0]["receipt"])["ok"])
        self.refund(till)
        self.finish(till)

    def test_goods_come_back_at_another_till_without_a_network(self):
        seller, other = self.till("seller"), self.till("other")
        seller.sync()
        self.selling(seller), self.selling(other)
        sold = self.sell(seller, ("MUG", "3"), ("TENT", "1"))

        found = other.do("find-receipt", qr=sold["qr"])["receipts"][0]
        self.assertEqual(found["receipt"], sold["number"])
        self.assertTrue(found["elsewhere"])
        self.assertEqual([line["returnable"] for line in found["lines"]], ["3", "1"])
        self.assertTrue(self.back(other, sold["qr"], quantity="2")["ok"])
        self.refund(other)
        self.refused(self.back(other, sold["qr"], quantity="2"), "over-return")

        # The return is at the centre before its sale is.
        other.close()
        other.sync()
        self.assertEqual(self.sold()["MUG"], (D(-2), D("-29.90")))
        self.finish(seller)
        other.verify()
        self.assertEqual(self.sold()["MUG"], (D(1), D("14.95")))
        self.assertEqual(self.exceptions(), [])

    def test_a_receipt_of_a_till_never_heard_of_waits_for_its_key(self):
        early = self.selling(self.till("early"))
        late = self.selling(self.till("late"))
        code = self.sell(late, ("MUG", "1"))["qr"]

        self.refused(self.back(early, code), "unknown-till")

        early.close()
        early.sync()
        self.selling(early)
        self.assertTrue(self.back(early, code)["ok"])
        self.refund(early)
        self.finish(early, late)

    def test_what_two_tills_took_back_is_counted_for_both_and_noted(self):
        tills = [self.till(name) for name in ("seller", "one", "two")]
        for till in tills:
            till.sync()
            self.selling(till)
        seller, one, two = tills
        sold = self.sell(seller, ("MUG", "2"))
        for till in (one, two):
            self.assertTrue(self.back(till, sold["qr"])["ok"])
            self.assertEqual(self.refund(till)["total"], "-29.90")

        self.finish(seller, one, two)

        self.assertEqual(self.sold()["MUG"], (D(-2), D("-29.90")))
        [(kind, evidence)] = self.exceptions()
        self.assertEqual(kind, "returned-twice")
        self.assertEqual((evidence["sold_milli"], evidence["returned_before_milli"],
                          evidence["excess_milli"], evidence["paid_out"]),
                         (2000, 2000, 2000, "29.90"), evidence)
        two.sync()
        self.assertEqual(len(self.exceptions()), 1)


if __name__ == "__main__":
    unittest.main()
