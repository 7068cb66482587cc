#!/usr/bin/env python3
"""Backups of the hub while tills sell, restored older than what tills know, and copies of its
database that must not be taken for it."""

import json
import os
import pathlib
import re
import shutil
import sqlite3
import tempfile
import threading
import unittest

from shop import MANAGER, PIN, Hub, Till, small_shop

SKUS = [("MUG", "Enamel Mug", "14.95", "5901234123457")]


class CareTests(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory(prefix="onetill-care-")
        self.addCleanup(place.cleanup)
        self.folder = pathlib.Path(place.name)
        self.backup = self.folder / "backup.db"
        self.hub = Hub(self.folder / "hub")
        small_shop(self.hub, "trial", "GBP", SKUS)
        self.serve(self.hub)
        self.till = self.selling("till", self.hub)

    def serve(self, hub):
        hub.start()
        self.addCleanup(lambda: hub.process.poll() is None and hub.kill())
        return hub

    def selling(self, name, hub):
        till = Till(self.folder / name).enrol(hub, "trial").open()
        self.addCleanup(lambda: till.running.poll() is None and till.kill())
        till.do("sign-in", user=MANAGER, pin=PIN)
        till.do("open-shift", float="100.00")
        return till

    def sell(self, till):
        till.do("add", sku="MUG")
        till.do("tender", kind="cash", amount="20.00")
        return till.do("complete")["receipt"]

    def back_up(self):
        return self.hub.command("backup", str(self.backup)).stdout

    def lose(self, hub):
        """As an administrator does who restores: what is left goes aside, the log outside stays."""
        aside = hub.folder / "lost"
        aside.mkdir()
        for suffix in ("", "-wal", "-shm", ".start"):
            left = pathlib.Path(f"{hub.file}{suffix}")
            if left.exists():
                left.rename(aside / left.name)
        return aside / hub.file.name

    def sold(self, hub):
        return sum(float(row["quantity"]) for row in hub.report("sales"))

    def settle(self, hub, *tills):
        for till in tills:
            moved = json.loads(till.sync().stdout)
            self.assertEqual((moved["idle"], moved["waiting"]), (True, 0), moved)
            till.verify()
        hub.verify()
        hub.reconcile(*tills)

    def test_sales_after_a_backup_that_was_made_under_way_come_again_once(self):
        self.sell(self.till)
        busy = threading.Event()
        done = threading.Event()

        def go_on():
            while not done.is_set():
                self.sell(self.till)
                busy.set()

        seller = threading.Thread(target=go_on)
        seller.start()
        busy.wait(30)
        said = self.back_up()
        done.set()
        seller.join()
        self.assertIn("verified", said)
        late = self.selling("late", self.hub)  # enrolled after the backup
        for till in (self.till, late):
            self.sell(till)
            till.close()
        self.settle(self.hub, self.till, late)
        sold = self.sold(self.hub)
        announced = self.hub.report("backups")
        self.assertEqual([row["file"] for row in announced], [str(self.backup)])

        self.hub.kill()
        self.lose(self.hub)
        said = self.hub.command("restore", str(self.backup)).stdout
        self.assertIn("1 tills", said)
        self.assertLess(self.sold(self.hub), sold)
        self.serve(self.hub)

        self.settle(self.hub, self.till, late)
        self.assertEqual(self.sold(self.hub), sold)
        self.till.open()
        self.till.do("sign-in", user=MANAGER, pin=PIN)
        self.sell(self.till)
        self.till.close()
        self.settle(self.hub, self.till, late)

    def test_the_old_hub_that_still_answers_is_not_believed(self):
        self.back_up()
        self.sell(self.till)
        self.till.close()
        self.settle(self.hub, self.till)
        new = Hub.__new__(Hub)
        new.folder, new.file = self.folder / "new", self.folder / "new" / "hub.db"
        new.address, new.process = "127.0.0.1:0", None
        new.folder.mkdir()
        shutil.copy(f"{self.hub.file}.outside", f"{new.file}.outside")
        new.command("restore", str(self.backup))
        self.hub.stop()
        new.address = self.hub.address
        self.serve(new)
        self.settle(new, self.till)

        # The old one is switched on again where the new one was.
        new.stop()
        self.serve(self.hub)
        self.till.open()
        self.till.do("sign-in", user=MANAGER, pin=PIN)
        self.sell(self.till)
        self.till.close()
        done = self.till.command("sync", "--until-idle", "--timeout", "3", check=False)
        self.assertNotEqual(done.returncode, 0, done.stdout)
        journal = json.loads(self.till.command("status").stdout)["status"]["journal"]
        self.assertGreater(journal["waiting"], 0)
        self.hub.kill()
        self.serve(new)
        self.settle(new, self.till)
        self.assertEqual(self.sold(new), 2)

    def test_a_database_that_was_copied_back_is_not_served_but_can_be_restored(self):
        self.till.close()
        self.settle(self.hub, self.till)
        self.hub.stop()
        copied = shutil.copy(self.hub.file, self.folder / "copied.db")
        self.serve(self.hub)
        self.till.open()
        self.till.do("sign-in", user=MANAGER, pin=PIN)
        self.sell(self.till)
        self.till.close()
        self.settle(self.hub, self.till)
        self.hub.stop()

        serve = ("serve", "--listen", "127.0.0.1:0", "--insecure-loopback")
        shutil.copyfile(copied, self.hub.file)  # into the same file
        refused = self.hub.command(*serve, check=False)
        self.assertEqual(refused.returncode, 1)
        self.assertIn("onetill-hub restore", refused.stderr)
        os.remove(self.hub.file)
        shutil.copyfile(copied, self.hub.file)  # as another file
        self.assertEqual(self.hub.command(*serve, check=False).returncode, 1)

        aside = self.lose(self.hub)
        self.hub.command("restore", str(aside))
        self.serve(self.hub)
        self.settle(self.hub, self.till)
        self.assertEqual(self.sold(self.hub), 1)

    def test_a_batch_has_one_name_in_both_logs_and_no_log_has_a_secret(self):
        self.sell(self.till)
        self.till.close()
        self.settle(self.hub, self.till)
        self.hub.stop()
        mine = (self.till.folder / "log" / "till.log").read_text()
        theirs = (self.hub.folder / "hub.log").read_text()

        named = re.findall(r"push trace=(\w+) epoch=\w+ first=\d+ last=\d+ answered", mine)
        self.assertGreater(len(named), 0, mine)
        for trace in named:
            self.assertEqual(theirs.count(f"trace={trace} "), 1, theirs)
        with sqlite3.connect(f"file:{self.till.folder}/register.db?mode=ro", uri=True) as register:
            token, seed = register.execute(
                "SELECT token, hex(journal_seed) FROM identity").fetchone()
        for log in (mine, theirs, pathlib.Path(f"{self.hub.file}.outside").read_text()):
            self.assertNotIn(token, log)
            self.assertNotIn(seed.lower(), log.lower())

    def test_what_cannot_be_backed_up_or_restored_is_a_sentence(self):
        self.back_up()
        for arguments, words in ((("backup", str(self.backup)), "never replaces"),
                                 (("restore", str(self.backup)), "move it away"),
                                 (("backup",), "which file"),
                                 (("backup", str(self.folder / "no" / "b.db")), "No such file"),
                                 (("restore", "a", "b"), "which file")):
            done = self.hub.command(*arguments, check=False)
            self.assertEqual(done.returncode, 1, arguments)
            self.assertIn(words, done.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
