#!/usr/bin/env python3
"""A short day at one drawer: float, sales, cash in and out, X, a wrong count, a recount, Z.

Each Z is held against the journal itself, read entry by entry: to the cent, by other code than the
till's own.
"""

import decimal
import json
import pathlib
import tempfile
import unittest

from shop import MANAGER, PIN, Hub, Till, small_shop, write_csv
from support.ledger import entries_of, z_is_the_journal

D = decimal.Decimal
SKUS = [("MUG", "Enamel Mug", "14.95", ""), ("TENT", "Tent", "749.00", "")]
CASHIER, CASHIER_PIN = "niamh", "240817"
RULES = ["store", "name", "country", "currency", "locale", "time_zone", "price_mode", "price_list",
         "tax_region", "rounding_policy", "till_policy", "count_difference_limit_minor",
         "drawer_cash_limit_minor", "blind_count"]


class ShiftTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = tempfile.TemporaryDirectory(prefix="onetill-shift-")
        folder = pathlib.Path(cls.place.name)
        cls.hub = Hub(folder / "hub")
        small_shop(cls.hub, "trial", "GBP", SKUS)
        with tempfile.TemporaryDirectory() as more:
            at = pathlib.Path(more)
            cls.hub.command("import", *map(str, [
                write_csv(at / "roles.csv", ["role", "name", "permissions"],
                          [["cashier", "Cashier",
                            "sell open-shift close-shift cash-move open-drawer void-basket"]]),
                write_csv(at / "staff.csv", ["staff", "name", "role", "stores", "pin"],
                          [[CASHIER, "Niamh Byrne", "cashier", "trial", CASHIER_PIN]]),
                write_csv(at / "stores.csv", RULES,
                          [["trial", "Trial shop", "GB", "GBP", "en-GB", "Europe/London",
                            "included", "trial", "none", "per-line", "fixed", "200", "50000",
                            "1"]])]))
        cls.hub.start()

    @classmethod
    def tearDownClass(cls):
        cls.hub.stop()
        cls.place.cleanup()

    def setUp(self):
        self.till = Till(pathlib.Path(self.place.name) / self._testMethodName)
        self.till.enrol(self.hub, "trial").open()
        self.till.do("sign-in", user=CASHIER, pin=CASHIER_PIN)

    def tearDown(self):
        if self.till.running.poll() is None:
            self.till.kill()

    def refused(self, code, do, /, **fields):
        answer = self.till.ask(do, **fields)
        self.assertFalse(answer["ok"], (do, fields, answer))
        self.assertEqual(answer["error"]["code"], code, (do, fields, answer))
        return answer["error"]

    def sell(self, *skus, given):
        for sku in skus:
            self.till.do("add", sku=sku)
        self.till.do("tender", kind="cash", amount=given)
        return self.till.do("complete")["receipt"]

    def test_a_day_ends_with_a_z_that_equals_the_journal(self):
        till = self.till
        till.do("open-shift", float="100.00")
        self.sell("MUG", "MUG", given="50.00")
        self.sell("TENT", given="800.00")
        till.do("add", sku="MUG")
        self.refused("basket-open", "close-shift", counted="1.00")
        till.do("void-basket")
        told = till.do("cash-move", kind="paid-out", amount="3.50", reason="milk")["drawer"]
        self.assertEqual(told, {"shift": 1, "drop_due": True})
        told = till.do("cash-move", kind="drop", amount="700.00", reference="BAG-1")["drawer"]
        self.assertEqual(told, {"shift": 1, "drop_due": False})
        till.do("no-sale", reason="change for a customer")
        self.refused("not-permitted", "x-report")

        # 100.00 + 29.90 + 749.00 - 3.50 - 700.00 = 175.40
        self.refused("not-counted", "close-shift")
        wrong = self.refused("recount-required", "close-shift", counted="165.40")
        self.assertNotIn("175.40", json.dumps(wrong))
        pieces = {"50.00": 3, "10.00": 1, "5.00": 1, "0.20": 2}
        self.refused("reason-required", "close-shift", counted=pieces)
        self.refused("needs-approval", "close-shift", reason="a tenner is missing")
        self.refused("self-approval", "approve", user=CASHIER, pin=CASHIER_PIN)
        self.refused("wrong-pin", "approve", user=MANAGER, pin="000000")
        till.do("approve", user=MANAGER, pin=PIN)
        report = till.do("close-shift", reason="a tenner is missing", leave="100.00",
                         bag="BAG-2")["report"]

        self.assertEqual((report["z"], report["expected"], report["counted"],
                          report["difference"]), (1, "175.40", "165.40", "-10.00"))
        self.assertEqual([count["total"] for count in report["counts"]], ["165.40", "165.40"])
        self.assertEqual((report["left_in_drawer"], report["to_safe"], report["bag"]),
                         ("100.00", "65.40", "BAG-2"))
        self.assertEqual(report["policies"]["rounding"], "per-line")
        self.assertEqual(report["policies"]["returns"]["late"], "approve")
        self.assertRegex(report["text"], r"Z report trial-[0-9]+-00001")
        self.assertRegex(report["text"], r"Approved by +Rory McGrath")
        self.refused("no-shift", "close-shift", counted="1.00")
        self.assertEqual(till.do("z-report")["report"], report)
        z_is_the_journal(self, report, entries_of(till.folder))

        till.do("open-shift", float="100.00")
        self.sell("MUG", given="14.95")
        second = till.do("close-shift", counted="114.95")["report"]
        self.assertEqual((second["z"], second["sales"], second["grand"]["sales"]), (2, 1, 3))
        self.assertEqual(D(second["grand"]["total"]), D("29.90") + D("749.00") + D("14.95"))
        z_is_the_journal(self, second, entries_of(till.folder))
        till.close()
        till.verify()
        moved = json.loads(till.sync().stdout)
        self.assertEqual((moved["waiting"], moved["quarantined"], moved["exceptions"]), (0, 0, 0))
        self.hub.verify()
        self.hub.reconcile(till)

    def test_discounts_and_cards_stand_in_the_z(self):
        till = self.till
        till.do("open-shift", float="100.00")
        till.do("add", sku="MUG", quantity="2")
        off = {"percent": "10"}
        self.refused("not-permitted", "basket-discount", discount=off, reason="event")
        till.do("approve", user=MANAGER, pin=PIN)
        basket = till.do("basket-discount", discount=off, reason="event")["basket"]
        self.assertEqual(basket["total"], "26.91")
        self.refused("out-of-range", "tender", kind="card", amount="20.00",
                     reference="4111 1111 1111 1111")
        self.refused("missing-field", "tender", kind="card", amount="20.00")
        self.refused("out-of-range", "tender", kind="card", amount="26.92", reference="AUTH 1")
        till.do("tender", kind="card", amount="20.00", reference="AUTH 1")
        till.do("tender", kind="cash", amount="10.00")
        receipt = till.do("complete")["receipt"]
        self.assertEqual(receipt["change"], "3.09")
        self.assertRegex(receipt["text"], r"event +-2\.99")
        self.assertRegex(receipt["text"], r"Card AUTH 1 +20\.00")
        self.assertEqual(receipt["lines"][0]["adjustments"][0]["approved_by"], MANAGER)

        report = till.do("close-shift", counted="106.91")["report"]

        self.assertEqual({one["kind"]: one["amount"] for one in report["tenders"]},
                         {"card": "20.00", "cash": "6.91"})
        z_is_the_journal(self, report, entries_of(till.folder))
        till.close()
        till.verify()
        self.assertEqual(json.loads(till.sync().stdout)["quarantined"], 0)
        self.hub.verify()

    def test_a_count_outlives_the_program_and_the_x_tells_who_may_know(self):
        till = self.till
        till.do("open-shift", float="20.00")
        self.sell("MUG", given="20.00")
        blind = till.do("count-drawer", counted="10.00")["count"]
        self.assertEqual(blind, {"counts": 1, "counted": "10.00", "recount": True,
                                 "reason_needed": False, "approval_needed": False})
        till.kill()

        till.open()
        till.do("sign-in", user=MANAGER, pin=PIN)
        report = till.do("x-report")["report"]
        self.assertEqual((report["kind"], report["expected"], report["total"]),
                         ("x", "34.95", "14.95"))
        again = till.do("count-drawer", counted="34.95")["count"]
        self.assertEqual((again["counts"], again["difference"]), (2, "0.00"))
        till.do("cash-move", kind="float", amount="5.00")
        self.refused("not-counted", "close-shift")
        till.do("take-over")
        closed = till.do("close-shift", counted="39.95")["report"]
        self.assertEqual((closed["responsible"], closed["opened_by"]), (MANAGER, CASHIER))
        z_is_the_journal(self, closed, entries_of(till.folder))

    def test_bad_input_is_refused_with_its_own_code_and_changes_nothing(self):
        till = self.till
        self.refused("no-shift", "cash-move", kind="drop", amount="1.00")
        self.refused("no-shift", "no-sale", reason="why")
        self.refused("not-found", "z-report")
        till.do("open-shift", float="20.00")
        before = till.do("status")["status"]["journal"]["seq"]
        for code, do, fields in [
                ("out-of-range", "cash-move", {"kind": "sideways", "amount": "1.00"}),
                ("out-of-range", "cash-move", {"kind": "drop", "amount": "0.00"}),
                ("out-of-range", "cash-move", {"kind": "drop", "amount": "-1.00"}),
                ("out-of-range", "cash-move", {"kind": "drop", "amount": "1.001"}),
                ("out-of-range", "cash-move", {"kind": "drop", "amount": "100000000.01"}),
                ("malformed", "cash-move", {"kind": "drop", "amount": "1,00"}),
                ("malformed", "cash-move", {"kind": "drop", "amount": 1}),
                ("missing-field", "cash-move", {"kind": "drop"}),
                ("reason-required", "cash-move", {"kind": "paid-in", "amount": "1.00"}),
                ("reason-required", "no-sale", {}),
                ("too-large", "no-sale", {"reason": "x" * 201}),
                ("unknown-field", "no-sale", {"reason": "x", "amount": "1.00"}),
                ("missing-field", "count-drawer", {}),
                ("missing-field", "count-drawer", {"counted": {}}),
                ("out-of-range", "count-drawer", {"counted": {"3.00": 1}}),
                ("out-of-range", "count-drawer", {"counted": {"5.00": -1}}),
                ("malformed", "count-drawer", {"counted": {"five": 1}}),
                ("malformed", "count-drawer", {"counted": {"5.00": "1"}}),
                ("conflict", "count-drawer", {"counted": {"5.00": 1, "5": 1}}),
                ("out-of-range", "count-drawer", {"counted": "-1.00"}),
                ("out-of-range", "z-report", {"z": 0}),
                ("not-counted", "close-shift", {}),
                ("conflict", "take-over", {})]:
            self.refused(code, do, **fields)
        self.refused("out-of-range", "close-shift", counted="20.00", leave="20.01")
        self.assertEqual(till.do("status")["status"]["journal"]["seq"], before)


if __name__ == "__main__":
    unittest.main()
