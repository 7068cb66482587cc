#!/usr/bin/env python3
"""A till whose state directory was copied, or set back to an older copy: both go on selling, and
every sale reaches the hub exactly once."""

import json
import pathlib
import shutil
import sqlite3
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from shop import MANAGER, PIN, Hub, Till, small_shop
from support.between import Between

SKUS = [("MUG", "Enamel Mug", "14.95", "5901234123457")]


class CloneTests(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory(prefix="onetill-clone-")
        self.addCleanup(self.place.cleanup)
        self.folder = pathlib.Path(self.place.name)
        self.hub = Hub(self.folder / "hub")
        small_shop(self.hub, "trial", "GBP", SKUS)
        self.hub.start()
        self.addCleanup(self.hub.kill)
        self.between = Between(self.hub)
        self.addCleanup(self.between.close)
        self.till = Till(self.folder / "till")
        self.till.command("enrol", "--hub", self.between.url, "--code",
                          self.hub.enrolment_code("trial"))
        self.till.sync()
        self.begin(self.till)
        self.till.do("open-shift", float="100.00")
        self.receipts = []

    def begin(self, till):
        """While the hub cannot be reached: what is sold waits."""
        self.between.meddle = lambda request: (None, None)
        till.open()
        self.addCleanup(till.kill)
        till.do("sign-in", user=MANAGER, pin=PIN)

    def sell(self, till, times=1):
        for _ in range(times):
            till.do("add", sku="MUG")
            till.do("tender", kind="cash", amount="20.00")
            self.receipts.append(till.do("complete")["receipt"]["number"])

    def copy(self, name):
        """As somebody copies a machine that is switched off."""
        self.till.close()
        shutil.copytree(self.till.folder, self.folder / name)
        copied = Till(self.folder / name)
        self.begin(self.till)
        self.begin(copied)
        return copied

    def sync(self, till):
        till.close()
        self.between.meddle = lambda request: None
        moved = json.loads(till.sync().stdout)
        self.assertTrue(moved["ok"] and moved["idle"], moved)
        journal = json.loads(till.command("status").stdout)["status"]["journal"]
        self.assertEqual(journal["waiting"], 0, journal)
        till.verify()
        return journal

    def books(self, sql):
        with sqlite3.connect(f"file:{self.hub.file}?mode=ro", uri=True) as books:
            return books.execute(sql).fetchall()

    def everything_arrived_once(self):
        self.hub.verify()
        booked = self.books("SELECT json_extract(body, '$.receipt_number') FROM entry "
                            "WHERE kind = 'sale-completed' AND quarantine_reason IS NULL")
        self.assertEqual(sorted(number for number, in booked), sorted(self.receipts))
        moved = self.books("SELECT sum(delta_milli) FROM stock_movement")[0][0]
        self.assertEqual(moved, -1000 * len(self.receipts))

    def exceptions(self, kind):
        return self.books(f"SELECT count(*) FROM exception WHERE kind = '{kind}'")[0][0]

    def test_both_copies_of_a_till_sell_on_and_all_arrives_once(self):
        self.sell(self.till, 2)
        self.sync(self.till)
        self.begin(self.till)
        self.sell(self.till)  # Not sent: it is in both, and is one sale.
        copied = self.copy("copied")
        self.sell(self.till, 3)
        self.sell(copied, 2)

        copied.close()  # Or it would speak as soon as the way is free, perhaps before the other.
        first = self.sync(self.till)
        second = self.sync(copied)

        self.assertNotEqual(first["epoch"], second["epoch"])
        self.assertEqual(self.exceptions("forked"), 1)
        self.everything_arrived_once()
        for till in (self.till, copied):
            self.begin(till)
            self.sell(till, 2)
        self.assertTrue(self.receipts[-1].endswith("-2-00002"), self.receipts[-1])
        z = copied.do("close-shift", counted="204.65")["report"]
        self.assertEqual(z["sales"], 7)
        for till in (copied, self.till):
            self.sync(till)
        self.assertEqual(self.exceptions("forked"), 1, "once for the fork")
        self.everything_arrived_once()

    def test_a_till_set_back_to_an_older_copy_sells_on_in_a_new_epoch(self):
        self.sell(self.till)
        self.till.close()
        image = self.folder / "image"
        shutil.copytree(self.till.folder, image)
        self.begin(self.till)
        self.sell(self.till, 3)
        before = self.sync(self.till)
        for again in (2, 3):
            shutil.rmtree(self.till.folder)
            shutil.copytree(image, self.till.folder)
            self.begin(self.till)
            # It does not know yet, and gives numbers that the lost disk has given.
            self.sell(self.till)
            after = self.sync(self.till)
            self.assertNotEqual(after["epoch"], before["epoch"])
            self.begin(self.till)
            self.sell(self.till)
            self.assertTrue(self.receipts[-1].endswith(f"-{again}-00001"), self.receipts[-1])
            self.sync(self.till)
        # Once it hears from the hub before it sells, no number is given twice.
        shutil.rmtree(self.till.folder)
        shutil.copytree(image, self.till.folder)
        self.sync(self.till)
        self.begin(self.till)
        self.sell(self.till)
        self.assertTrue(self.receipts[-1].endswith("-4-00001"), self.receipts[-1])
        self.sync(self.till)
        self.assertEqual(self.exceptions("forked"), 2, "the third wrote nothing of its own")
        self.assertEqual(self.exceptions("receipt-number-twice"), 0)
        self.everything_arrived_once()


if __name__ == "__main__":
    unittest.main()
