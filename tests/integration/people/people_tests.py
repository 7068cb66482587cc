#!/usr/bin/env python3
"""People at tills: badges, working time over two tills, who sold what, training that counts for
nothing, also when the till is killed in it, and whoever takes over a locked till."""

import sys
import json
import pathlib
import sqlite3
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from shop import Hub, Till, small_shop, wait_until, write_csv

STORE = ["trial", "Trial shop", "GB", "GBP", "en-GB", "Europe/London", "included", "trial", "none",
         "per-line"]
STORES = ["store", "name", "country", "currency", "locale", "time_zone", "price_mode", "price_list",
          "tax_region", "rounding_policy", "badge_alone"]
STAFF = ["staff", "name", "role", "stores", "pin", "badge"]
BADGES = {"rory": "RM4K9T2W7Q1Z8X5C", "niamh": "NB7Q2M9XK4T1V8C3"}
PINS = {"rory": "482913", "niamh": "240817"}


class PeopleTests(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory(prefix="onetill-people-")
        self.addCleanup(self.place.cleanup)
        self.folder = pathlib.Path(self.place.name)
        self.hub = Hub(self.folder / "hub")
        small_shop(self.hub, "trial", "GBP", [("MUG", "Enamel Mug", "14.95", "5901234123457")])
        self.load("roles", ["role", "name", "permissions"],
                  [["cashier", "Cashier", "sell open-shift close-shift take-back fly-to-the-moon"]])
        self.staff()
        self.hub.start()
        self.addCleanup(self.hub.kill)
        self.till = self.enrolled("till")

    def load(self, name, header, rows):
        file = write_csv(self.folder / f"{name}.csv", header, rows)
        said = self.hub.command("import", str(file)).stdout
        self.assertIn(" 0 rejected", said)

    def staff(self):
        self.load("staff", STAFF,
                  [["rory", "Rory McGrath", "manager", "trial", PINS["rory"], BADGES["rory"]],
                   ["niamh", "Niamh Byrne", "cashier", "trial", PINS["niamh"], BADGES["niamh"]]])

    def enrolled(self, name):
        till = Till(self.folder / name).enrol(self.hub, "trial")
        till.open()
        self.addCleanup(lambda: till.running.poll() is None and till.kill())
        return till

    def sign_in(self, user, till=None, **more):
        return (till or self.till).do("sign-in", user=user, pin=PINS[user], **more)

    def refused(self, do, till=None, **fields):
        answer = (till or self.till).ask(do, **fields)
        self.assertFalse(answer["ok"], answer)
        self.assertTrue(answer["error"]["message"])
        return answer["error"]["code"]

    def sell(self, quantity=1):
        self.till.do("add", sku="MUG", quantity=quantity)
        self.till.do("tender", kind="cash", amount="100.00")
        return self.till.do("complete")["receipt"]

    def status(self):
        return self.till.do("status")["status"]

    def settle_books(self, *tills):
        for till in tills or [self.till]:
            till.close()
            till.sync()
            till.verify()
        self.hub.verify()
        self.hub.reconcile(*(tills or [self.till]))

    def texts(self):
        """All that tills and hub have written, files of the import aside."""
        for file in self.folder.rglob("*"):
            if file.is_file() and file.suffix != ".csv":
                yield file, file.read_bytes()

    def test_a_badge_signs_in_approves_and_is_no_article(self):
        self.assertEqual(self.refused("sign-in", badge=BADGES["niamh"]), "missing-field")
        self.assertEqual(self.refused("sign-in", badge=BADGES["niamh"], pin="000000"), "wrong-pin")
        self.assertEqual(self.refused("sign-in", badge="X" * 20, pin="240817"), "unknown-badge")
        self.assertEqual(self.refused("sign-in", badge=BADGES["niamh"], user="niamh",
                                      pin=PINS["niamh"]), "out-of-range")
        said = self.till.do("sign-in", badge=BADGES["niamh"], pin=PINS["niamh"])
        self.assertEqual(said["user"], "niamh")
        self.assertNotIn("fly-to-the-moon", said["permissions"])
        self.till.do("open-shift", float="50.00")
        self.assertEqual(self.refused("scan", code=BADGES["rory"]), "staff-badge")
        self.till.do("add", sku="MUG")
        self.assertEqual(self.refused("void-basket"), "not-permitted")
        self.till.do("approve", badge=BADGES["rory"], pin=PINS["rory"])
        self.till.do("void-basket")

        self.load("stores", STORES, [[*STORE, "1"]])
        self.till.close()
        self.till.sync()
        self.till.open()
        self.assertEqual(self.till.do("sign-in", badge=BADGES["rory"])["user"], "rory")
        for _ in range(4):
            self.assertEqual(self.refused("sign-in", badge="Y" * 20), "unknown-badge")
        self.assertEqual(self.refused("sign-in", badge="Y" * 20), "locked-out")
        self.assertEqual(self.refused("sign-in", badge=BADGES["niamh"]), "locked-out")
        self.settle_books()
        for file, content in self.texts():
            for badge in [*BADGES.values(), "X" * 20, "Y" * 20]:
                self.assertNotIn(badge.encode(), content, file)

    def test_two_people_cannot_have_one_badge(self):
        file = write_csv(self.folder / "again.csv", STAFF,
                         [["tom", "Tom", "cashier", "trial", "135790", BADGES["niamh"]]])
        self.assertIn(" 1 rejected", self.hub.command("import", str(file), check=False).stdout)

    def hours(self):
        return [(row["person"], row["hours"], row["open"]) for row in self.hub.report("hours")]

    def test_who_comes_at_one_till_may_go_at_another(self):
        other = self.enrolled("other")
        self.sign_in("niamh")
        self.till.do("clock-in")
        self.assertEqual(self.refused("clock-in"), "clocked-in")
        self.till.do("clock-in", user="rory", pin=PINS["rory"])
        self.assertEqual([one["user"] for one in self.till.do("who-is-in")["at_work"]],
                         ["niamh", "rory"])
        wait_until(lambda: self.hours() == [("niamh", "", "at-work"), ("rory", "", "at-work")],
                   60, "the hub never heard who came")
        gone = other.do("clock-out", badge=BADGES["niamh"], pin=PINS["niamh"])["clock"]
        self.assertFalse(gone["at_work"])
        self.assertEqual(self.refused("clock-out", other, badge=BADGES["niamh"],
                                      pin=PINS["niamh"]), "clocked-out")
        wait_until(lambda: len(self.hours()) == 2 and self.hours()[0][2] == "", 60,
                   "the hub never heard who went")
        self.assertRegex(self.hours()[0][1], r"^0\.0\d$")
        self.till.do("clock-in", elsewhere=True)
        self.settle_books(self.till, other)

        self.assertEqual([(person, is_open) for person, _, is_open in self.hours()],
                         [("niamh", ""), ("niamh", "at-work"), ("rory", "at-work")])

    def test_a_line_knows_who_sold_it_and_a_return_too(self):
        self.sign_in("rory")
        self.till.do("open-shift", float="50.00")
        self.till.do("salesperson", salesperson="niamh")
        self.till.do("add", sku="MUG")
        self.till.do("salesperson", salesperson="")
        basket = self.till.do("add", sku="MUG")["basket"]
        self.assertEqual([line.get("salesperson") for line in basket["lines"]], ["niamh", None])
        self.assertEqual(self.refused("change-line", line=2, salesperson="nobody"), "not-found")
        self.till.kill()  # the draft keeps it
        self.till.open()
        self.sign_in("rory")
        self.till.do("change-line", line=2, salesperson="niamh")
        basket = self.till.do("change-line", line=2, salesperson="")["basket"]
        self.assertEqual(basket["lines"][0]["salesperson"], "niamh")
        self.till.do("tender", kind="cash", amount="100.00")
        receipt = self.till.do("complete")["receipt"]
        self.assertIn("Sold by Niamh Byrne", receipt["text"])
        self.till.do("return-line", receipt=receipt["number"], line=1, reason="changed-mind")
        self.till.do("refund")
        self.till.do("complete")
        self.settle_books()

        sums = {row["person"]: (row["sales"], row["returns"], row["net"])
                for row in self.hub.report("sales-by-salesperson")}
        self.assertEqual(sums, {"niamh": ("14.95", "14.95", "0.00"),
                                "rory": ("14.95", "0.00", "14.95")})

    def train(self):
        """A day of practice: a sale, its return, a lay-away, a closing."""
        self.till.do("open-shift", float="10.00")
        receipt = self.sell(3)
        self.assertTrue(receipt["number"].startswith("TRAINING-"))
        self.assertEqual(receipt["text"].splitlines()[0].strip(), "TRAINING")
        self.till.do("return-line", receipt=receipt["number"], line=1, reason="changed-mind")
        self.till.do("refund")
        self.till.do("complete")
        self.till.do("add", sku="MUG")
        number = self.till.do("lay-away", customer="Sam")["lay_away"]["number"]
        self.till.do("cancel-lay-away", number=number, reason="practice")
        self.till.do("no-sale", reason="practice")
        self.till.do("cash-move", kind="paid-in", amount="5.00", reason="practice")
        report = self.till.do("close-shift", counted="15.00")["report"]
        self.assertTrue(report["number"].startswith("TRAINING-"))
        self.assertIn("TRAINING", report["text"].splitlines()[0])
        return receipt

    def test_training_counts_for_nothing(self):
        self.sign_in("niamh")
        self.till.do("open-shift", float="50.00")
        self.assertEqual(self.refused("training", state="on"), "not-permitted")
        self.sign_in("rory")
        real = self.sell()
        self.till.do("add", sku="MUG")
        self.assertEqual(self.refused("training", state="on"), "basket-open")
        self.till.do("void-basket")
        before = self.status()
        report = self.till.do("x-report")["report"]

        self.till.do("training", state="on")
        self.assertTrue(self.status()["training"])
        self.assertEqual(self.refused("clock-in"), "in-training")
        trained = self.train()
        self.assertEqual(self.refused("find-receipt", qr=real["qr"]), "training-receipt")
        self.till.do("training", state="off")

        after = self.status()
        self.assertFalse(after["training"])
        self.assertEqual(after["journal"]["seq"], before["journal"]["seq"] + 2)
        self.assertEqual(after["last_receipt"], before["last_receipt"])
        for figure in ["sales", "net", "total", "tenders", "moves", "expected", "grand",
                       "drawer_openings", "returns"]:
            self.assertEqual(self.till.do("x-report")["report"][figure], report[figure])
        self.assertEqual(self.refused("find-receipt", qr=trained["qr"]), "training-receipt")
        self.assertEqual(self.refused("find-receipt", number=trained["number"]), "not-found")
        self.settle_books()
        self.assertEqual(self.hub.report("sales")[0]["quantity"], "1.000")
        entries = sum(int(row["entries"]) for row in self.hub.report("tills"))
        self.assertEqual(entries, after["journal"]["seq"])

    def test_a_till_killed_in_training_comes_back_in_training(self):
        self.sign_in("rory")
        self.till.do("open-shift", float="50.00")
        self.sell()
        self.till.do("training", state="on")
        before = self.status()["journal"]
        self.till.do("open-shift", float="10.00")
        self.sell(2)
        self.till.do("add", sku="MUG")
        self.till.kill()

        self.till.open()
        self.assertTrue(self.status()["training"])
        self.assertEqual(self.status()["journal"]["seq"], before["seq"])
        self.sign_in("niamh")
        self.assertEqual(len(self.till.do("basket")["basket"]["lines"]), 1)
        self.assertEqual(self.refused("training", state="off"), "basket-open")
        self.till.do("void-line", line=1)
        self.till.do("training", state="off")
        self.assertEqual(self.refused("add", sku="MUG"), "not-signed-in")
        self.sign_in("rory")
        self.assertEqual(self.sell()["number"], "trial-1-00002")
        self.settle_books()
        with sqlite3.connect(f"file:{self.till.folder / 'register.db'}?mode=ro", uri=True) as db:
            kinds = [json.loads(header)["kind"]
                     for (header,) in db.execute("SELECT header FROM journal ORDER BY epoch, seq")]
        self.assertEqual(kinds.count("sale-completed"), 2)
        self.assertEqual(kinds.count("training-switched"), 2)

    def test_each_command_asks_for_its_permission_and_for_somebody(self):
        self.load("roles", ["role", "name", "permissions"], [["guest", "Guest", "fly-to-the-moon"]])
        self.load("staff", STAFF, [["tom", "Tom", "guest", "trial", "135790", ""]])
        self.till.close()
        self.till.sync()
        self.till.open()
        self.sign_in("rory")
        self.till.do("open-shift", float="50.00")
        receipt = self.sell()["number"]
        held = "0193f1a2-0000-7000-8000-000000000000"
        reason = {"reason": "because"}
        commands = [
            ("open-shift", {"float": "1.00"}), ("take-over", {}),
            ("cash-move", {"kind": "paid-in", "amount": "1.00", **reason}), ("no-sale", reason),
            ("x-report", {}), ("z-report", {}), ("count-drawer", {"counted": "1.00"}),
            ("close-shift", {"counted": "1.00"}), ("scan", {"code": "5901234123457"}),
            ("add", {"sku": "MUG"}), ("change-line", {"line": 1, "quantity": 2}),
            ("basket-discount", {"discount": {"percent": "5"}, **reason}),
            ("coupon", {"code": "X"}),
            ("void-line", {"line": 1}), ("void-basket", {}), ("hold", {}), ("recall", {"id": held}),
            ("discard-held", {"id": held}), ("salesperson", {"salesperson": "rory"}),
            ("tender", {"kind": "cash", "amount": "1.00"}), ("complete", {}),
            ("lay-away", {"customer": "Sam"}), ("age-check", {"confirmed": True}),
            ("return-line", {"receipt": receipt, "line": 1, "reason": "changed-mind"}),
            ("return-without-receipt", {"sku": "MUG", "reason": "changed-mind"}),
            ("refund", {}), ("training", {"state": "on"}),
            ("correct-stock", {"lines": [{"sku": "MUG", "difference": "1"}], **reason}),
        ]
        self.till.do("sign-in", user="tom", pin="135790")
        for do, fields in commands:
            with self.subTest(do):
                self.assertEqual(self.refused(do, **fields), "not-permitted")
        self.till.do("lock")
        for do, fields in commands:
            with self.subTest(do):
                self.assertEqual(self.refused(do, **fields), "not-signed-in")
        self.sign_in("rory")
        self.assertEqual(self.sell()["number"], "trial-1-00002")
        self.settle_books()

    def test_somebody_else_takes_over_a_locked_till_with_its_basket(self):
        self.sign_in("niamh")
        self.till.do("open-shift", float="50.00")
        self.till.do("add", sku="MUG", quantity=2)
        self.till.do("lock")
        self.assertEqual(self.refused("add", sku="MUG"), "not-signed-in")
        self.assertEqual(self.refused("complete"), "not-signed-in")
        self.sign_in("rory")
        self.assertEqual(self.till.do("basket")["basket"]["lines"][0]["quantity"], "2")
        self.till.do("tender", kind="cash", amount="29.90")
        self.assertEqual(self.till.do("complete")["receipt"]["cashier"], "rory")
        self.settle_books()


if __name__ == "__main__":
    unittest.main()
