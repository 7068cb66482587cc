#!/usr/bin/env python3
"""Prices by store and by time from the centre's file to the receipt, at two tills."""

import json
import pathlib
import subprocess
import tempfile
import unittest

from shop import MANAGER, PIN, PROGRAMS, Hub, Till, small_shop, write_csv

SKUS = [("MUG", "Enamel Mug", "14.95", "5901234123457"), ("CUP", "Cup", "9.95", ""),
        ("TENT", "Tent", "749.00", "")]
COLUMNS = ["price_list", "sku", "store", "group", "from", "until", "amount"]
NOON = ["trial", "CUP", "", "", "2026-11-23T12:00", "2026-11-23T14:00", "5.00"]
HERE = ["trial", "MUG", "trial", "", "", "", "12.00"]
GOLD = ["trial", "TENT", "", "gold", "", "", "700.00"]


class SpecialPriceTests(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory(prefix="onetill-prices-")
        self.addCleanup(self.place.cleanup)
        self.folder = pathlib.Path(self.place.name)
        self.hub = Hub(self.folder / "hub")
        small_shop(self.hub, "trial", "GBP", SKUS)
        self.hub.start()
        self.addCleanup(self.hub.kill)
        self.till = Till(self.folder / "till").enrol(self.hub, "trial")

    def load(self, *rows):
        file = write_csv(self.folder / "special_prices.csv", COLUMNS, rows)
        said = self.hub.command("import", str(file)).stdout
        self.assertIn(" 0 rejected", said)

    def open(self, till, at="2026-11-23T10:00:00Z"):
        till.open("--clock", at)
        till.do("sign-in", user=MANAGER, pin=PIN)
        if till.do("status")["status"]["shift"] is None:
            till.do("open-shift", float="100.00")

    def total(self, till, *skus, **fields):
        for sku in skus:
            basket = till.do("add", sku=sku, quantity="1", **fields)["basket"]
        till.do("void-basket")
        return basket["total"]

    def test_every_till_of_the_store_charges_them_by_feed_and_by_snapshot(self):
        self.load(HERE, NOON, GOLD)
        self.till.sync()
        second = Till(self.folder / "second").enrol(self.hub, "trial")

        for till in (self.till, second):
            self.open(till)
            self.assertEqual(self.total(till, "MUG"), "12.00")
            self.assertEqual(self.total(till, "CUP"), "9.95")
            self.assertEqual(self.total(till, "TENT"), "749.00", "strangers are not gold")
            self.assertEqual(self.total(till, "CUP", at="2026-11-23T12:00:00Z"), "5.00")
            self.assertEqual(self.total(till, "CUP", at="2026-11-23T14:00:00Z"), "9.95")
            till.close()

        self.load([*HERE[:-1], ""])
        self.till.sync()
        self.open(self.till)
        self.assertEqual(self.total(self.till, "MUG"), "14.95")
        self.till.close()

    def test_a_basket_keeps_the_lower_price_and_the_receipt_is_given_back_as_paid(self):
        self.load(NOON)
        self.till.sync()
        self.open(self.till)
        self.till.do("add", sku="CUP", quantity="2")
        self.till.kill()
        self.open(self.till, "2026-11-23T13:00:00Z")

        basket = self.till.do("add", sku="MUG", quantity="1")["basket"]
        self.assertEqual(basket["total"], "24.95")
        self.assertTrue(basket["lines"][0]["price_lowered"])
        basket = self.till.do("add", sku="MUG", quantity="1", at="2026-11-23T15:00:00Z")["basket"]
        self.assertEqual(basket["lines"][0]["unit_price"], "5.00")

        self.till.do("tender", kind="cash", amount="39.90")
        receipt = self.till.do("complete")["receipt"]
        self.assertEqual(receipt["lines"][0]["list_price"], "5.00")
        self.till.do("return-line", receipt=receipt["number"], line=1, quantity="1",
                     reason="changed-mind")
        self.assertEqual(self.till.do("refund")["basket"]["total"], "-5.00")
        self.till.do("complete")
        self.till.close()
        self.till.sync()
        self.till.verify()
        self.hub.verify()

    def test_a_customer_of_a_group_pays_its_price_with_and_without_a_network(self):
        self.load(GOLD)
        customers = write_csv(self.folder / "customers.csv", ["customer", "name", "groups"],
                              [["C-1", "Ida Quinn", "gold"], ["C-2", "Olaf Berg", ""]])
        self.assertIn(" 0 rejected", self.hub.command("import", str(customers)).stdout)
        self.till.sync()
        self.hub.stop()
        self.open(self.till)
        self.till.do("add", sku="TENT", quantity="1")

        basket = self.till.do("customer", id="C-1")["basket"]
        self.assertEqual(basket["total"], "700.00")
        self.assertEqual(basket["lines"][0]["price_group"], "gold")
        self.assertEqual(self.till.do("customer", id="C-2")["basket"]["total"], "749.00")
        self.till.do("customer", id="C-1")
        self.till.kill()

        self.open(self.till)
        self.assertEqual(self.till.do("basket")["basket"]["total"], "700.00")
        self.till.do("tender", kind="cash", amount="700.00")
        receipt = self.till.do("complete")["receipt"]
        self.assertIn("Price for gold", receipt["text"])
        self.till.do("return-line", receipt=receipt["number"], line=1, reason="changed-mind")
        self.assertEqual(self.till.do("refund")["basket"]["total"], "-700.00")
        self.till.do("complete")
        self.till.close()
        self.hub.start()
        self.till.sync()
        self.till.verify()
        self.hub.verify()

    def test_the_price_question_answers_as_the_till_charges(self):
        self.load(HERE, NOON)
        self.till.sync()
        self.open(self.till, "2026-11-23T13:00:00Z")
        charged = self.total(self.till, "MUG", "CUP", "TENT")
        self.till.close()
        specials = {row[1]: [{"price": row[-1], **{name: value for name, value in
                                                   zip(COLUMNS[2:-1], row[2:-1]) if value}}]
                    for row in (HERE, NOON)}
        question = {"store": {"currency": "GBP", "store": "trial", "date": "2026-11-23",
                              "time": "13:00"},
                    "items": [{"sku": sku, "price": price,
                               "special_prices": specials.get(sku, [])}
                              for sku, name, price, code in SKUS],
                    "basket": [{"sku": sku} for sku, *rest in SKUS]}

        done = subprocess.run([PROGRAMS / "onetillctl", "price", "-"], input=json.dumps(question),
                              capture_output=True, text=True, timeout=60, check=True)

        self.assertEqual(json.loads(done.stdout)["total"], charged)
        self.assertEqual(charged, "766.00")


if __name__ == "__main__":
    unittest.main()
