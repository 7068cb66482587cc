#!/usr/bin/env python3
"""Money that is not the drawer's own: dollars, gift cards, credit, and cards on a terminal of their
own; the till killed between asking and knowing."""

import decimal
import json
import pathlib
import sqlite3
import tempfile
import unittest

from shop import MANAGER, PIN, Hub, Till, small_shop, write_csv

D = decimal.Decimal
STORES = ["store", "name", "country", "currency", "locale", "time_zone", "price_mode", "price_list",
          "tax_region", "rounding_policy", "foreign_cash", "offline_sale_limit_minor",
          "offline_till_limit_minor", "offline_unknown_limit_minor"]
TRIAL = ["trial", "Trial shop", "GB", "GBP", "en-GB", "Europe/London", "included", "trial", "none",
         "per-line"]


class TenderTests(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory(prefix="onetill-tenders-")
        self.addCleanup(self.place.cleanup)
        self.folder = pathlib.Path(self.place.name)
        self.hub = Hub(self.folder / "hub")
        small_shop(self.hub, "trial", "GBP", [("MUG", "Enamel Mug", "14.95", "")])
        self.load("stores", STORES, [[*TRIAL, "USD=0.79 EUR=0.853", "5000", "10000", "1000"]])
        self.load("products", ["sku", "name", "tax_class", "loads", "open_price"],
                  [["GIFT", "Gift card", "standard", "gift-card", "1"],
                   ["PREPAY", "Deposit on goods", "standard", "prepayment", "1"]])
        self.hub.start()
        self.addCleanup(self.hub.kill)
        self.till = Till(self.folder / "till").enrol(self.hub, "trial")
        self.open()
        self.till.do("open-shift", float="100.00")

    def load(self, name, header, rows):
        file = write_csv(self.folder / f"{name}.csv", header, rows)
        said = self.hub.command("import", str(file)).stdout
        self.assertIn(" 0 rejected", said)

    def open(self):
        self.till.open()
        self.till.do("sign-in", user=MANAGER, pin=PIN)

    def refused(self, do, **fields):
        answer = self.till.ask(do, **fields)
        self.assertFalse(answer["ok"], answer)
        self.assertTrue(answer["error"]["message"])
        return answer["error"]["code"]

    def kinds(self):
        with sqlite3.connect(f"file:{self.till.folder / 'register.db'}?mode=ro", uri=True) as db:
            return [json.loads(header)["kind"]
                    for (header,) in db.execute("SELECT header FROM journal ORDER BY epoch, seq")]

    def settle_books(self):
        self.till.close()
        self.till.sync()
        self.till.verify()
        self.hub.verify()

    def test_dollars_are_taken_counted_and_on_the_z(self):
        self.till.do("add", sku="MUG", quantity=2)
        self.assertEqual(self.refused("tender", kind="foreign-cash", currency="JPY",
                                      amount="5000"), "tender-not-taken")
        paid = self.till.do("tender", kind="foreign-cash", currency="USD", amount="40.00")
        self.assertEqual(paid["change_due"], "1.70")  # 31.60 less 29.90
        receipt = self.till.do("complete")["receipt"]
        self.assertIn("40.00 USD x 0.79", receipt["text"])
        self.assertEqual(receipt["tenders"][0]["foreign"],
                         {"currency": "USD", "amount": "40.00", "rate": "0.79"})

        drawer = self.till.do("cash-move", kind="drop", amount="25.00", currency="USD",
                              reference="BAG-7")["drawer"]
        self.assertEqual(drawer["foreign"], ["USD"])
        self.assertEqual(self.refused("cash-move", kind="drop", amount="1.00", currency="EUR"),
                         "tender-not-taken")

        self.assertEqual(self.refused("close-shift", counted="98.30"), "recount-required")
        report = self.till.do("close-shift", counted="98.30", foreign={"USD": "15.00"})["report"]
        self.assertEqual(report["foreign_cash"],
                         [{"currency": "USD", "count": 1, "amount": "15.00"}])
        self.assertEqual(report["moves"], [])
        self.assertEqual({sum["kind"]: sum["amount"] for sum in report["tenders"]},
                         {"cash": "-1.70", "foreign-cash": "31.60"})
        self.assertEqual(report["expected"], "98.30")
        self.assertEqual(report["counts"][-1]["foreign"], {"USD": "15.00"})
        self.settle_books()

    def test_a_gift_card_and_a_credit_are_loaded_and_spent(self):
        self.till.do("add", sku="GIFT", price="20.00", serial="GIFT-2026-0042")
        self.till.do("tender", kind="cash", amount="20.00")
        receipt = self.till.do("complete")["receipt"]
        self.assertNotIn("GIFT20260042", receipt["text"])
        self.assertIn("****0042", receipt["text"])

        self.till.do("add", sku="MUG", quantity=2)
        self.assertEqual(self.till.do("account", kind="gift-card",
                                      reference="gift-2026-0042")["account"],
                         {"number": "GIFT20260042", "most": "20.00", "balance": "20.00"})
        self.assertEqual(self.refused("tender", kind="gift-card", amount="20.01",
                                      reference="GIFT20260042"), "balance-too-low")
        self.assertEqual(self.refused("tender", kind="gift-card", amount="10.01",
                                      reference="GIFT20260043"), "offline-limit")
        self.till.do("tender", kind="gift-card", amount="20.00", reference="gift20260042")
        self.till.do("tender", kind="cash", amount="9.90")
        bought = self.till.do("complete")["receipt"]
        self.assertTrue(bought["tenders"][0]["unconfirmed"])

        self.till.do("return-line", receipt=bought["number"], line=1, reason="changed-mind")
        self.till.do("refund", kind="store-credit")
        refunded = self.till.do("complete")["receipt"]
        credit = refunded["tenders"][0]["reference"]
        self.assertIn(credit, refunded["text"])
        self.till.do("add", sku="MUG")
        self.till.do("tender", kind="store-credit", amount="14.95", reference=credit)
        self.till.do("complete")
        self.settle_books()

    def test_a_lay_away_waits_over_a_crash_and_a_shift_and_is_paid_bit_by_bit(self):
        self.till.do("add", sku="MUG", quantity=2)
        away = self.till.do("lay-away", customer="Mrs Byrne")["lay_away"]
        for amount in ("10.00", "5.00"):
            self.till.do("pay-lay-away", number=away["number"], amount=amount)
            self.till.do("tender", kind="cash", amount=amount)
            receipt = self.till.do("complete")["receipt"]
            self.assertIn(away["number"], receipt["text"])
            self.till.kill()
            self.open()
        self.till.do("close-shift", counted="115.00")
        self.till.do("open-shift", float="0.00")
        self.assertEqual(self.till.do("lay-aways")["lay_aways"],
                         [{"number": away["number"], "customer": "Mrs Byrne", "lines": 1,
                           "total": "29.90", "paid": "15.00"}])

        self.till.do("collect-lay-away", number=away["number"])
        self.till.kill()
        self.open()
        self.assertEqual(self.refused("tender", kind="prepayment", amount="15.01",
                                      reference=away["number"]), "balance-too-low")
        self.till.do("tender", kind="prepayment", amount="15.00", reference=away["number"])
        self.till.do("tender", kind="cash", amount="14.90")
        self.till.do("complete")
        self.assertEqual(self.till.do("lay-aways")["lay_aways"], [])
        self.settle_books()

    def test_a_payment_whose_basket_is_unreadable_pays_for_goods_scanned_again(self):
        self.till.do("add", sku="MUG", quantity=2)
        self.till.do("start-payment", kind="card", amount="29.90")
        self.till.kill()
        with sqlite3.connect(self.till.folder / "register.db") as db:
            db.execute("UPDATE draft SET body = '{no basket'")
        self.open()
        open_ = self.till.do("open-payment")["payment"]
        self.assertEqual((open_["kind"], open_["amount"], open_["of_basket"]),
                         ("card", "29.90", False))
        self.assertEqual(self.refused("settle-payment", reference="AUTH 7"), "empty-basket")
        self.till.do("add", sku="MUG")
        self.till.do("tender", kind="cash", amount="14.95")
        self.till.do("complete")

        self.till.do("add", sku="MUG", quantity=2)
        self.till.do("settle-payment", reference="AUTH 7")
        receipt = self.till.do("complete")["receipt"]
        self.assertEqual(receipt["tenders"][0]["reference"], "AUTH 7")
        self.assertIsNone(self.till.do("open-payment")["payment"])
        self.settle_books()

    def test_held_baskets_get_names_and_go_to_the_next_shift(self):
        self.till.do("add", sku="MUG")
        held = self.till.do("hold")["held"]
        self.till.do("rename-held", id=held["id"], note="Lady in green")
        answer = self.till.ask("close-shift", counted="100.00")
        self.assertEqual(answer["error"]["code"], "basket-open")
        self.assertIn("Lady in green", answer["error"]["detail"])
        self.till.do("close-shift", counted="100.00", leave_held=True)
        self.till.do("open-shift", float="0.00")
        self.assertEqual([one["note"] for one in self.till.do("held")["held"]], ["Lady in green"])
        self.till.do("recall", id=held["id"])

    def test_a_till_killed_between_asking_and_knowing_asks_again(self):
        for end, fields in (("settle-payment", {"reference": "AUTH 1"}),
                            ("release-payment", {"reason": "declined"})):
            self.till.do("add", sku="MUG")
            self.till.do("start-payment", kind="card", amount="14.95")
            self.till.kill()
            self.open()

            basket = self.till.do("basket")["basket"]
            self.assertEqual(basket["payment"]["amount"], "14.95")
            for refused in ({"do": "add", "sku": "MUG"}, {"do": "complete"},
                            {"do": "tender", "kind": "cash", "amount": "14.95"}):
                self.assertEqual(self.refused(**refused), "payment-open")
            self.till.do(end, **fields)
            self.till.kill()
            self.open()
            if end == "release-payment":
                self.till.do("tender", kind="cash", amount="14.95")
            self.till.do("complete")
        kinds = self.kinds()
        self.assertEqual(kinds.count("payment-started"), 2)
        self.assertEqual(kinds.count("payment-ended"), 1)
        self.assertEqual(kinds.count("sale-completed"), 2)
        self.settle_books()

    def test_a_till_killed_between_giving_back_and_knowing_gives_back_once(self):
        self.till.do("add", sku="MUG", quantity="2")
        self.till.do("tender", kind="card", amount="20.00", reference="AUTH 1")
        self.till.do("tender", kind="cash", amount="9.90")
        sold = self.till.do("complete")["receipt"]
        self.till.do("return-line", receipt=sold["number"], line=1, quantity="2",
                     reason="changed-mind")
        planned = self.till.do("refund", planned=True)["basket"]
        self.assertEqual([one["amount"] for one in planned["tenders"]], ["-20.00", "-9.90"])
        self.assertEqual(self.refused("complete"), "not-given-back")
        self.till.do("start-refund")
        self.till.kill()
        self.open()

        open_ = self.till.do("open-payment")["payment"]
        self.assertTrue(open_["gives_back"])
        self.assertEqual(open_["amount"], "-20.00")
        for refused in ({"do": "start-refund"}, {"do": "refund"}, {"do": "complete"}):
            self.assertEqual(self.refused(**refused), "payment-open")
        self.till.do("release-payment", reason="declined")
        self.till.do("start-refund")
        self.till.do("settle-payment", reference="BACK 1")
        self.till.kill()
        self.open()
        self.assertEqual(self.refused("start-refund"), "not-found")
        receipt = self.till.do("complete")["receipt"]
        self.assertEqual([(one["kind"], one["amount"], one.get("reference", ""))
                          for one in receipt["tenders"]],
                         [("card", "-20.00", "BACK 1"), ("cash", "-9.90", "")])
        kinds = self.kinds()
        self.assertEqual(kinds.count("payment-started"), 3)
        self.assertEqual(kinds.count("payment-ended"), 1)
        self.settle_books()


if __name__ == "__main__":
    unittest.main()
