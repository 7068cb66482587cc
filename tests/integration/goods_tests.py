#!/usr/bin/env python3
"""What goods ask for, from the centre's files to the receipt, and back to the hub's books."""

import decimal
import pathlib
import tempfile
import unittest

from shop import MANAGER, PIN, Hub, Till, small_shop, write_csv

D = decimal.Decimal
HEADER = ["sku", "name", "tax_class", "age_limit", "barcodes", "serial", "not_for_sale",
          "open_price", "price_min", "price_max", "deposit"]
GOODS = [
    ["EMPTY", "Deposit, bottle", "standard", "", "", "", "", "", "", "", ""],
    ["COLA", "Cola", "standard", "", "5000000000012", "", "", "", "", "", "EMPTY"],
    ["WINE", "Red Wine", "standard", "18", "5000000000029", "", "", "", "", "", "EMPTY"],
    ["PHONE", "Phone", "standard", "", "5000000000036", "1", "", "", "", "", ""],
    ["DISPLAY", "Display Stand", "standard", "", "", "", "1", "", "", "", ""],
    ["FLOWERS", "Flowers", "standard", "", "", "", "", "1", "5.00", "80.00", ""],
    ["MILK", "Milk", "standard", "", "5000000000043", "", "", "", "", "", ""],
]
PRICES = [["EMPTY", "0.25"], ["COLA", "1.20"], ["WINE", "12.00"], ["PHONE", "499.00"],
          ["DISPLAY", "9.00"], ["MILK", "1.50"]]


class GoodsTests(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory(prefix="onetill-goods-")
        self.addCleanup(self.place.cleanup)
        self.folder = pathlib.Path(self.place.name)
        self.hub = Hub(self.folder / "hub")
        small_shop(self.hub, "trial", "GBP", [("MUG", "Enamel Mug", "14.95", "")])
        self.load("products", HEADER, GOODS)
        self.load("prices", ["price_list", "sku", "amount"],
                  [["trial", *price] for price in PRICES])
        self.hub.start()
        self.addCleanup(self.hub.kill)
        self.till = Till(self.folder / "till").enrol(self.hub, "trial")

    def load(self, name, header, rows):
        file = write_csv(self.folder / f"{name}.csv", header, rows)
        said = self.hub.command("import", str(file)).stdout
        self.assertIn(" 0 rejected", said)

    def open(self, shift=True):
        self.till.open()
        self.till.do("sign-in", user=MANAGER, pin=PIN)
        if shift:
            self.till.do("open-shift", float="100.00")

    def refused(self, do, **fields):
        answer = self.till.ask(do, **fields)
        self.assertFalse(answer["ok"], answer)
        return answer["error"]["code"]

    def test_a_basket_of_all_that_asks_is_sold_and_the_books_are_equal(self):
        self.open()
        wine = self.till.ask("scan", code="5000000000029")
        self.assertEqual((wine["error"]["code"], wine["error"]["detail"]),
                         ("age-check-required", "18"))
        self.assertEqual(self.refused("age-check", confirmed=True, born="2020-01-01"),
                         "too-young")
        self.assertEqual(self.till.do("age-check", confirmed=True)["age_checked"], 18)
        self.till.do("scan", code="5000000000029", quantity="2")
        self.assertEqual(self.refused("add", sku="PHONE"), "serial-required")
        self.till.do("add", sku="PHONE", serial="IMEI-1")
        self.assertEqual(self.refused("add", sku="FLOWERS"), "price-required")
        self.assertEqual(self.refused("add", sku="FLOWERS", price="80.01"), "out-of-range")
        self.till.do("add", sku="FLOWERS", price="24.50")
        self.assertEqual(self.refused("add", sku="DISPLAY"), "not-for-sale")
        basket = self.till.do("add", sku="COLA", quantity=6)["basket"]

        deposits = {line["parent"]: line["amount"] for line in basket["lines"] if "parent" in line}
        self.assertEqual(sorted(deposits.values()), ["0.50", "1.50"])
        self.assertEqual(basket["age_checked"], 18)
        self.assertEqual(D(basket["total"]), D("24.50") + D("499") + D("24.50") + D("8.70"))

        self.till.do("tender", kind="cash", amount="600.00")
        receipt = self.till.do("complete")["receipt"]
        self.assertEqual(receipt["age_check"], {"years": 18, "by": MANAGER})
        self.assertIn("IMEI-1", receipt["text"])
        self.assertEqual(self.refused("add", sku="PHONE", serial="IMEI-1"), "serial-sold")
        self.till.close()
        self.till.sync()
        self.assertEqual(sum(D(row["gross"]) for row in self.hub.report("sales")),
                         D(receipt["total"]))
        self.till.verify()
        self.hub.verify()

    def test_a_recall_reaches_the_till_and_is_lifted_again(self):
        self.open()
        self.till.do("scan", code="5000000000043")
        self.till.close()
        self.load("recalls", ["sku", "recalled", "batches"], [["MILK", "1", "L77"]])
        self.till.sync()

        self.open(shift=False)
        code = "]d2" + "01" + "05000000000043" + "10"
        self.assertEqual(self.refused("scan", code=code + "L77"), "recalled")
        self.till.do("scan", code=code + "L78")
        self.assertEqual(self.till.do("scan", code="5000000000043")["basket"]["warnings"],
                         ["check-batch"])
        self.assertEqual(self.refused("scan", code="]d2" + "01" + "05000000000043" + "17200101"),
                         "expired")
        self.till.close()
        self.load("recalls", ["sku", "recalled"], [["MILK", "0"]])
        self.till.sync()

        self.open(shift=False)
        self.till.do("scan", code=code + "L77")
        self.till.close()

    def test_what_was_asked_and_came_along_outlives_the_death_of_the_program(self):
        self.open()
        self.till.do("age-check", confirmed=True, years=18)
        before = self.till.do("add", sku="WINE", quantity=3)["basket"]
        self.till.kill()

        self.open(shift=False)
        basket = self.till.do("basket")["basket"]
        self.assertEqual(basket["lines"], before["lines"])
        self.assertEqual(basket["age_checked"], 18)
        self.assertEqual(self.refused("void-line", line=2), "linked-line")
        self.assertEqual(self.refused("change-line", line=2, discount={"percent": "5"},
                                      reason="x"), "not-discountable")
        basket = self.till.do("change-line", line=1, quantity=1)["basket"]
        self.assertEqual([line["quantity"] for line in basket["lines"]], ["1", "1"])
        self.assertEqual(self.till.do("void-line", line=1)["basket"]["lines"], [])
        self.till.close()


if __name__ == "__main__":
    unittest.main()
