#!/usr/bin/env python3
"""Promotions from the centre's file to the receipt, and back to the hub's books."""

import decimal
import json
import pathlib
import tempfile
import unittest

from shop import MANAGER, PIN, Hub, Till, small_shop

D = decimal.Decimal
SKUS = [("MUG", "Enamel Mug", "14.95", ""), ("CUP", "Cup", "9.95", ""),
        ("TENT", "Tent", "749.00", "")]


def off(percent, items):
    return {"kind": "each", "items": items, "benefit": {"percent": percent}}


THREE_FOR_TWO = {"id": "3FOR2", "name": "3 for 2", "currency": "GBP", "stores": ["trial"],
                 "offer": {"kind": "set", "groups": [{"items": {"skus": ["MUG", "CUP"]},
                                                      "count": 3}],
                           "reward": "cheapest", "rewarded": 1, "benefit": {"percent": "100"}}}
TENTS = {"id": "TENTS", "currency": "GBP", "offer": off("10", {"skus": ["TENT"]}),
         "when": {"from": "2020-01-01"}}


class PromotionTests(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory(prefix="onetill-promotions-")
        self.addCleanup(self.place.cleanup)
        self.folder = pathlib.Path(self.place.name)
        self.hub = Hub(self.folder / "hub")
        small_shop(self.hub, "trial", "GBP", SKUS)
        self.promote(THREE_FOR_TWO, TENTS)
        self.hub.start()
        self.addCleanup(self.hub.kill)
        self.till = Till(self.folder / "till").enrol(self.hub, "trial")

    def promote(self, *promotions):
        file = self.folder / "promotions.jsonl"
        file.write_text("".join(json.dumps(one) + "\n" for one in promotions))
        return self.hub.command("import", str(file)).stdout

    def open(self):
        self.till.open()
        self.till.do("sign-in", user=MANAGER, pin=PIN)

    def sell(self, *lines):
        """The basket as it was before it was paid, and the receipt."""
        for sku, quantity in lines:
            basket = self.till.do("add", sku=sku, quantity=quantity)["basket"]
        self.till.do("tender", kind="cash", amount="1000.00")
        return basket, self.till.do("complete")["receipt"]

    def test_a_promotion_is_sold_by_and_the_books_are_equal(self):
        self.open()
        self.till.do("open-shift", float="100.00")
        near = self.till.do("add", sku="MUG", quantity="2")["basket"]["promotions"]
        self.assertEqual(near["applied"], [])
        self.assertIn({"promotion": "3FOR2", "why": "incomplete", "missing": {"pieces": 1}},
                      near["refused"])

        basket, receipt = self.sell(("CUP", "1"), ("TENT", "1"))

        self.assertEqual(D(receipt["total"]), 2 * D("14.95") + D("674.10"))
        self.assertEqual(receipt["total"], basket["total"])
        saved = {one["promotion"]: D(one["saved"]) for one in basket["promotions"]["applied"]}
        self.assertEqual(saved, {"3FOR2": D("9.95"), "TENTS": D("74.90")})
        self.till.close()
        self.till.sync()
        booked = sum(D(row["gross"]) for row in self.hub.report("sales"))
        self.assertEqual(booked, D(receipt["total"]))
        self.till.verify()
        self.hub.verify()

    def test_a_promotion_that_the_centre_ends_is_given_no_more(self):
        self.open()
        self.till.do("open-shift", float="100.00")
        self.assertEqual(D(self.sell(("MUG", "3"))[1]["total"]), D("29.90"))
        self.till.close()

        self.assertIn("1 changed, 0 unchanged, 0 rejected", self.promote({"id": "3FOR2",
                                                                          "end": True}))
        self.till.sync()

        self.open()
        self.assertEqual(D(self.sell(("MUG", "3"))[1]["total"]), D("44.85"))
        self.till.close()

    def test_an_open_basket_keeps_its_promotion_over_the_death_of_the_program(self):
        self.open()
        self.till.do("open-shift", float="100.00")
        self.till.do("add", sku="MUG", quantity="3")
        self.till.do("tender", kind="cash", amount="5.00")
        self.till.kill()
        self.promote({"id": "3FOR2", "end": True})
        self.till.sync()

        self.open()

        self.assertEqual(self.till.do("basket")["basket"]["total"], "29.90")
        self.till.do("tender", kind="cash", amount="24.90")
        self.assertEqual(self.till.do("complete")["receipt"]["change"], "0.00")
        self.till.close()


if __name__ == "__main__":
    unittest.main()
