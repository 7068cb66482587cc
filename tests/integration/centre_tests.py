#!/usr/bin/env python3
"""A till and its hub, with a proxy in between that spoils what they say to each other."""

import json
import pathlib
import sqlite3
import tempfile
import unittest

from shop import MANAGER, PIN, Hub, Till, small_shop, wait_until
from support.between import Between

PAGE = 4096  # Of SQLite.
SKUS = [("MUG", "Enamel Mug", "14.95", "5901234123457")]


def keys_at(till):
    [file] = till.folder.glob("catalogue-*.db")
    with sqlite3.connect(file) as catalogue:
        return catalogue.execute("SELECT key, body FROM record WHERE kind = 'till-key' "
                                 "ORDER BY key").fetchall()


class CentreTests(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory(prefix="onetill-centre-")
        self.addCleanup(self.place.cleanup)
        folder = pathlib.Path(self.place.name)
        self.hub = Hub(folder / "hub")
        small_shop(self.hub, "trial", "GBP", SKUS)
        self.hub.start()
        self.addCleanup(self.hub.kill)
        self.between = Between(self.hub)
        self.addCleanup(self.between.close)
        self.till = Till(folder / "till")

    def selling(self):
        self.till.command("enrol", "--hub", self.between.url, "--code",
                          self.hub.enrolment_code("trial"))
        self.till.open()
        self.addCleanup(self.till.kill)
        self.till.do("sign-in", user=MANAGER, pin=PIN)
        self.till.do("open-shift", float="100.00")
        return self.till

    def sell(self):
        self.till.do("add", sku="MUG")
        self.till.do("tender", kind="cash", amount="20.00")
        return self.till.do("complete")["receipt"]

    def sold_at_the_hub(self):
        return sum(float(row["quantity"]) for row in self.hub.report("sales"))

    def tills(self):
        with sqlite3.connect(f"file:{self.hub.file}?mode=ro", uri=True) as books:
            return books.execute("SELECT count(*) FROM till").fetchone()[0]

    def set_aside_at_the_hub(self):
        """As a hub of an earlier version had left it, which could not read sales."""
        with sqlite3.connect(self.hub.file) as books:
            books.execute("UPDATE entry SET quarantine_reason = 'malformed: for the test' "
                          "WHERE kind = 'sale-completed'")
            books.execute("UPDATE stock_level SET on_hand_milli = on_hand_milli - ("
                          "SELECT sum(delta_milli) FROM stock_movement)")
            books.execute("DELETE FROM stock_movement")
        books.close()

    def test_every_till_has_the_keys_of_all(self):
        first = self.till.enrol(self.hub, "trial")
        first.sync()
        second = Till(self.till.folder.parent / "second").enrol(self.hub, "trial")
        second.sync()
        first.sync()

        self.assertEqual(len(keys_at(first)), 2)
        self.assertEqual(keys_at(first), keys_at(second))

    def test_a_limit_in_between_holds_sales_up_and_sets_none_aside(self):
        till = self.selling()
        wait_until(lambda: till.do("status")["status"]["journal"]["waiting"] == 0, 20, "no sync")
        self.between.meddle = lambda request: (
            (413, b"<html>too large</html>") if request.path.endswith("/journal") else None)
        self.sell()
        wait_until(lambda: self.between.seen.count(("journal", 413)) >= 3, 30, "no retry")
        self.assertNotIn("quarantine", [path for path, _ in self.between.seen])
        self.assertEqual(till.do("status")["status"]["journal"]["waiting"], 1)
        self.between.meddle = lambda request: None
        till.close()
        till.sync()
        self.hub.verify()
        self.assertEqual(self.sold_at_the_hub(), 1)

    def test_what_the_hub_says_about_entries_is_told(self):
        till = self.selling()
        wait_until(lambda: till.do("status")["status"]["journal"]["waiting"] == 0, 20, "no sync")

        def set_aside(request, status, body):
            if not request.path.endswith("/journal"):
                return None
            reply = json.loads(body)
            reply["statuses"] = ["quarantined"] * (len(reply["statuses"]) - 1) + [
                "accepted-with-exception"]
            return status, json.dumps(reply).encode()

        till.do("network", state="off")
        self.sell()
        self.sell()
        till.close()
        self.between.spoil = set_aside
        moved = json.loads(till.sync().stdout)
        self.assertEqual((moved["ok"], moved["idle"], moved["sent"]), (True, True, 2), moved)
        self.assertEqual((moved["quarantined"], moved["exceptions"]), (1, 1), moved)
        again = json.loads(till.sync().stdout)
        self.assertEqual((again["quarantined"], again["exceptions"]), (0, 0), again)
        journal = json.loads(till.command("status").stdout)["status"]["journal"]
        self.assertEqual((journal["quarantined"], journal["exceptions"]), (1, 1), journal)

    def enrol(self, code):
        done = self.till.command("enrol", "--hub", self.between.url, "--code", code, check=False)
        return json.loads(done.stdout)

    def test_an_enrolment_whose_reply_is_lost_goes_on_and_leaves_no_ghost(self):
        def lose_the_reply(request, status, body):
            return (None, None) if request.path.endswith("/enrol") else None

        code = self.hub.enrolment_code("trial")
        self.between.spoil = lose_the_reply
        self.assertFalse(self.enrol(code)["ok"])
        self.assertEqual(self.tills(), 1)
        self.assertFalse(self.enrol(self.hub.enrolment_code("trial"))["ok"])
        self.between.spoil = lambda request, status, body: None

        enrolled = self.enrol(code)

        self.assertTrue(enrolled["ok"], enrolled)
        self.assertEqual(self.tills(), 1)
        self.till.open()
        self.addCleanup(self.till.kill)
        self.till.do("sign-in", user=MANAGER, pin=PIN)
        self.till.close()
        self.till.sync()
        self.till.verify()
        self.hub.verify()

    def test_a_hub_that_wants_newer_tills_is_told(self):
        till = self.selling()
        self.sell()
        till.close()
        self.assertFalse(json.loads(till.sync().stdout)["update_needed"])

        def want_more(request, status, body):
            if not body or b'"minimum_protocol"' not in body:
                return None
            return status, json.dumps(json.loads(body) | {"minimum_protocol": 9}).encode()

        self.between.spoil = want_more
        till.open()
        till.do("sign-in", user=MANAGER, pin=PIN)
        till.do("network", state="off")
        self.sell()
        till.close()
        self.assertTrue(json.loads(till.sync().stdout)["update_needed"])

    def lose_the_page_of(self, name):
        """What a disk that forgets does to the page with this article."""
        [file] = self.till.folder.glob("catalogue-*.db")
        with sqlite3.connect(file) as catalogue:
            catalogue.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        catalogue.close()
        pages = bytearray(file.read_bytes())
        page = pages.index(name.encode()) // PAGE * PAGE
        pages[page:page + PAGE] = b"Z" * PAGE
        file.write_bytes(pages)

    def test_an_article_on_a_damaged_page_comes_back_while_the_rest_sells_on(self):
        small_shop(self.hub, "trial", "GBP",
                   [(f"SKU-{n}", f"Article number {n}", "1.00", "") for n in range(2000)])
        till = self.selling()
        self.sell()
        till.close()
        till.sync()
        self.lose_the_page_of("Article number 1234")
        till.open()
        till.do("sign-in", user=MANAGER, pin=PIN)

        self.assertEqual(till.ask("add", sku="SKU-1234")["error"]["code"], "no-catalogue")
        self.sell()
        wait_until(lambda: till.ask("add", sku="SKU-1234").get("ok"), 60, "it never came back")
        till.do("void-basket")
        self.sell()
        till.close()

        till.sync()
        self.hub.verify()
        till.verify()
        self.assertEqual(self.sold_at_the_hub(), 3)

    def test_what_was_set_aside_is_booked_when_the_hub_is_started_anew(self):
        till = self.selling()
        self.sell()
        self.sell()
        till.close()
        till.sync()
        self.hub.stop()
        self.set_aside_at_the_hub()
        self.hub.verify()
        self.assertEqual(self.sold_at_the_hub(), 0)

        self.hub.start()

        self.assertEqual(self.sold_at_the_hub(), 2)
        self.hub.verify()
        self.set_aside_at_the_hub()
        said = self.hub.command("reprocess").stdout
        self.assertEqual(said, "2 quarantined entries booked, 0 left\n")
        self.assertEqual(self.sold_at_the_hub(), 2)
        self.hub.verify()
        self.assertEqual(json.loads(till.sync().stdout)["sent"], 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
