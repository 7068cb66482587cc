#!/usr/bin/env python3
"""Goods come back while the centre answers: at any till, once, whatever breaks in between."""

import json
import pathlib
import sqlite3
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from support.between import Between
from shop import MANAGER, PIN, Hub, Till, small_shop, wait_until, write_csv

SKUS = [("MUG", "Enamel Mug", "14.95", "5901234123457"), ("PEG", "Peg", "3.34", "")]


class ReturnsOnlineTests(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory(prefix="onetill-online-")
        self.addCleanup(self.place.cleanup)
        self.folder = pathlib.Path(self.place.name)
        self.hub = Hub(self.folder / "hub")
        small_shop(self.hub, "trial", "GBP", SKUS)
        self.hub.start()
        self.addCleanup(self.hub.kill)
        self.between = Between(self.hub)
        self.addCleanup(self.between.close)
        self.first, self.second, self.third = map(self.till, ("first", "second", "third"))

    def till(self, name):
        till = Till(self.folder / name)
        till.command("enrol", "--hub", self.between.url, "--code",
                     self.hub.enrolment_code("trial"))
        till.sync()
        self.begin(till)
        self.addCleanup(till.kill)
        till.do("open-shift", float="100.00")
        return till

    def begin(self, till):
        till.open()
        till.do("sign-in", user=MANAGER, pin=PIN)

    def sell(self, till, sku, quantity):
        till.do("add", sku=sku, quantity=quantity)
        till.do("tender", kind="cash", amount=till.do("basket")["basket"]["total"])
        return till.do("complete")["receipt"]

    def arrived(self, till):
        wait_until(lambda: till.do("status")["status"]["journal"]["waiting"] == 0, 20, "no sync")

    def back(self, till, receipt, **more):
        return till.ask("return-line", receipt=receipt, line=1, reason="changed-mind", **more)

    def refund(self, till):
        till.do("refund")
        return till.do("complete")["receipt"]

    def refused(self, answer, code):
        self.assertFalse(answer["ok"], answer)
        self.assertEqual(answer["error"]["code"], code, answer)

    def exceptions(self):
        with sqlite3.connect(f"file:{self.hub.file}?mode=ro", uri=True) as books:
            return [kind for kind, in books.execute(
                "SELECT kind FROM exception WHERE kind <> 'oversold' ORDER BY number")]

    def finish(self, *tills):
        for till in tills:
            till.close()
            till.sync()
            till.verify()
        self.hub.verify()
        self.hub.reconcile(*tills)

    def test_another_tills_receipt_is_found_by_number_and_comes_back_as_it_was_paid(self):
        self.first.do("add", sku="MUG", quantity="2")
        self.first.do("tender", kind="card", amount="20.00", reference="TX-9")
        self.first.do("tender", kind="cash", amount="9.90")
        sold = self.first.do("complete")["receipt"]
        self.arrived(self.first)

        found = self.second.do("find-receipt", number=sold["number"].lower())["receipts"][0]
        self.assertEqual((found["source"], found["elsewhere"]), ("hub", True))
        self.assertEqual(found["tenders"][0]["reference"], "TX-9")
        basket = self.back(self.second, sold["number"], quantity="1")["basket"]
        self.assertEqual(basket["total"], "-14.95")
        self.refund(self.second)
        self.arrived(self.second)

        left = self.first.do("find-receipt", number=sold["number"])["receipts"][0]["lines"][0]
        self.assertEqual((left["returned"], left["returnable"]), ("1", "1"))
        self.refused(self.back(self.first, sold["number"], quantity="2"), "over-return")
        self.assertTrue(self.back(self.first, sold["number"])["ok"])
        self.refund(self.first)
        self.refused(self.back(self.third, sold["qr"]), "over-return")
        self.finish(self.first, self.second, self.third)
        self.assertEqual(self.exceptions(), [])

    def test_of_tills_that_ask_at_once_together_no_more_comes_back_than_was_sold(self):
        sold = self.sell(self.first, "PEG", "3")
        self.arrived(self.first)
        tills = (self.first, self.second, self.third)
        for till in tills:
            till.send("return-line", receipt=sold["qr"], line=1, reason="changed-mind",
                      quantity="2")
        taken = [till for till in tills if till.receive()["ok"]]
        self.assertEqual(len(taken), 1)
        for till in tills:
            if till is not taken[0]:
                self.refused(self.back(till, sold["qr"], quantity="2"), "over-return")
        other = next(till for till in tills if till is not taken[0])
        self.assertTrue(self.back(other, sold["qr"], quantity="1")["ok"])
        totals = [self.refund(taken[0])["total"], self.refund(other)["total"]]
        self.assertEqual(totals, ["-6.68", "-3.34"])
        self.finish(*tills)
        self.assertEqual(self.exceptions(), [])

    def test_what_is_thrown_away_is_free_at_once(self):
        sold = self.sell(self.first, "PEG", "1")
        self.arrived(self.first)
        self.assertTrue(self.back(self.second, sold["qr"])["ok"])
        self.refused(self.back(self.third, sold["qr"]), "over-return")
        self.second.do("void-basket")
        wait_until(lambda: self.back(self.third, sold["qr"])["ok"], 10, "still kept")
        held = self.third.do("hold", note="never came back")["held"]
        self.refused(self.back(self.second, sold["qr"]), "over-return")
        self.third.do("discard-held", id=held["id"])
        wait_until(lambda: self.back(self.second, sold["qr"])["ok"], 10, "still kept")
        self.refund(self.second)
        self.finish(self.first, self.second, self.third)
        self.assertEqual(self.exceptions(), [])

    def price_anew_what_is_kept(self):
        """Three for two, and a store that takes its discount back with the goods."""
        stores = write_csv(
            self.folder / "stores.csv",
            ["store", "name", "country", "currency", "locale", "time_zone", "price_mode",
             "price_list", "tax_region", "rounding_policy", "return_bundles"],
            [["trial", "Trial shop", "GB", "GBP", "en-GB", "Europe/London", "included", "trial",
              "none", "per-line", "reprice-kept"]])
        promotions = self.folder / "promotions.jsonl"
        promotions.write_text(json.dumps(
            {"id": "3FOR2", "name": "3 for 2", "currency": "GBP", "stores": ["trial"],
             "offer": {"kind": "set", "groups": [{"items": {"skus": ["MUG"]}, "count": 3}],
                       "reward": "cheapest", "rewarded": 1, "benefit": {"percent": "100"}}}))
        said = self.hub.command("import", str(stores), str(promotions)).stdout
        self.assertNotIn(" 1 rejected", said)
        for till in (self.first, self.second, self.third):
            till.close()
            till.sync()
            self.begin(till)

    # Each would have paid as if the other's mugs were kept.
    def test_where_what_is_kept_is_priced_anew_two_tills_give_back_what_was_paid(self):
        self.price_anew_what_is_kept()
        sold = self.sell(self.first, "MUG", "4")
        self.assertEqual(sold["total"], "44.85")
        self.arrived(self.first)
        self.assertTrue(self.back(self.second, sold["number"], quantity="2")["ok"])
        self.refused(self.back(self.third, sold["number"], quantity="2"), "over-return")
        totals = [self.refund(self.second)["total"]]
        self.arrived(self.second)

        self.assertTrue(self.back(self.third, sold["number"], quantity="2")["ok"])
        totals.append(self.refund(self.third)["total"])
        self.assertEqual(totals, ["-14.95", "-29.90"])
        self.finish(self.first, self.second, self.third)
        self.assertEqual(self.exceptions(), [])

    def test_a_till_that_dies_with_the_goods_in_its_basket_goes_on_with_them(self):
        sold = self.sell(self.first, "PEG", "1")
        self.arrived(self.first)
        self.assertTrue(self.back(self.second, sold["number"])["ok"])
        self.second.kill()
        self.hub.kill()
        self.begin(self.second)
        self.assertEqual(self.refund(self.second)["total"], "-3.34")
        self.hub.start()
        self.arrived(self.second)
        self.refused(self.back(self.first, sold["number"]), "over-return")
        self.finish(self.first, self.second)
        self.assertEqual(self.exceptions(), [])

    def test_a_claim_whose_answer_is_lost_keeps_nothing_from_the_customer(self):
        sold = self.sell(self.first, "PEG", "1")
        self.arrived(self.first)
        lost = []

        def spoil(request, status, body):
            if request.path.endswith("/claim") and len(lost) < 1:
                lost.append(request.path)
                return (None, None)
            return None

        self.between.spoil = spoil
        self.assertTrue(self.back(self.second, sold["qr"])["ok"], "taken back unconfirmed")
        self.assertEqual(len(lost), 1)
        self.second.do("void-basket")
        self.free_for_the_third(sold)

    def free_for_the_third(self, sold):
        """The till gave the lost claim up."""
        wait_until(lambda: self.back(self.third, sold["qr"])["ok"], 10, "still kept")
        self.refund(self.third)
        self.finish(self.first, self.second, self.third)
        self.assertEqual(self.exceptions(), [])

    def test_offline_it_comes_back_twice_and_the_centre_says_so(self):
        sold = self.sell(self.first, "PEG", "1")
        self.arrived(self.first)
        for till in (self.first, self.second):
            till.do("network", state="off")
            self.assertTrue(self.back(till, sold["qr"])["ok"])
            self.refund(till)
        for till in (self.first, self.second):
            till.do("network", state="on")
            self.arrived(till)
        self.finish(self.first, self.second)
        self.assertEqual(self.exceptions(), ["returned-twice"])


if __name__ == "__main__":
    unittest.main()
