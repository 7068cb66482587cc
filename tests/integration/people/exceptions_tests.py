#!/usr/bin/env python3
"""What the centre notes for a person reaches the tills of the store, and one of them ends it."""

import json
import pathlib
import sqlite3
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from shop import MANAGER, wait_until
from support.two_tills import TwoTills


class ExceptionsTests(TwoTills):
    SKUS = [("MUG", "Enamel Mug", "14.95", "5901234123457")]

    def cases(self, till, **fields):
        return till.do("exceptions", **fields)["exceptions"]

    def oversell(self):
        """The store has no mugs, and sells one: the case, as both tills know it."""
        self.first.do("add", sku="MUG")
        self.first.do("tender", kind="cash", amount="14.95")
        self.first.do("complete")
        for till in (self.first, self.second):
            wait_until(lambda: self.cases(till), 20, "a till hears of no exception")
        [case] = self.cases(self.first)
        self.assertEqual(self.cases(self.second), [case])
        return case

    def settle(self, till, case, resolution):
        return till.ask("settle-exception", exception=case["exception"], version=case["version"],
                        resolution=resolution, note="looked at the shelf")

    def wait_settled(self, till):
        wait_until(lambda: not self.cases(till), 20, "a till hears of no end")
        [case] = self.cases(till, settled=True)
        return case

    def at_centre(self, *arguments):
        return json.loads(
            self.hub.command("exceptions", "--format", "json", *arguments).stdout)

    def decisions(self):
        with sqlite3.connect(f"file:{self.hub.file}?mode=ro", uri=True) as books:
            return books.execute("SELECT count(*) FROM hub_entry").fetchone()[0]

    def test_a_case_is_told_with_its_evidence_and_settled_at_a_till(self):
        case = self.oversell()
        self.assertEqual((case["rule"], case["who"], case["state"], case["proposal"]),
                         ("oversold", "stock", "open", "counted"))
        self.assertEqual(case["evidence"],
                         {"store": "trial", "sku": "MUG", "on_hand_milli": -1000})
        [listed] = self.at_centre()
        self.assertEqual((listed["id"], listed["state"]), (case["exception"], "open"))

        said = self.settle(self.first, case, "counted")["exception"]
        self.assertEqual((said["state"], said["resolution"]), ("proposed", "counted"))

        for till in (self.first, self.second):
            settled = self.wait_settled(till)
            self.assertEqual((settled["state"], settled["resolution"], settled["settled_by"]),
                             ("settled", "counted", MANAGER))
        self.assertEqual(self.at_centre(), [])
        self.finish()

    # Both managers decide while the cable of one is out.
    def test_of_two_tills_one_settles_and_the_other_reads_that_it_came_later(self):
        case = self.oversell()
        self.first.do("network", state="off")
        self.assertEqual(self.settle(self.first, case, "accepted")["exception"]["state"],
                         "proposed")
        self.assertTrue(self.settle(self.second, case, "counted")["ok"])
        self.wait_settled(self.second)
        self.assertEqual(self.cases(self.first)[0]["state"], "proposed", "it has heard nothing")
        self.first.do("network", state="on")

        settled = self.wait_settled(self.first)

        self.assertEqual((settled["resolution"], settled["own_came_later"]), ("counted", True))
        again = self.settle(self.first, case, "accepted")
        self.assertEqual(again["error"]["code"], "already-settled")
        self.assertEqual(self.decisions(), 1)
        self.finish()

    def test_a_till_killed_between_proposal_and_reply_settles_once(self):
        case = self.oversell()
        self.first.do("network", state="off")
        self.settle(self.first, case, "counted")
        self.first.kill()
        self.begin(self.first)

        settled = self.wait_settled(self.first)

        self.assertFalse(settled["own_came_later"])
        self.assertEqual(self.decisions(), 1)
        self.finish()

    def test_the_centre_settles_and_opens_again_and_a_till_ends_it(self):
        case = self.oversell()
        name = case["exception"]
        self.hub.command("exceptions", "settle", name, "1", "accepted", "--by", "head-office")
        late = self.hub.command("exceptions", "settle", name, "1", "counted", "--by", "other",
                                check=False)
        self.assertNotEqual(late.returncode, 0)
        self.assertIn("already-settled", late.stderr)
        self.assertEqual(self.wait_settled(self.first)["settled_by"], "head-office")

        self.hub.command("exceptions", "reopen", name, "1", "--by", "head-office")
        wait_until(lambda: self.cases(self.first), 20, "a till hears nothing of it")
        [again] = self.cases(self.first)
        self.assertEqual((again["version"], again["state"]), (2, "open"))
        self.assertEqual(self.settle(self.first, case, "counted")["error"]["code"],
                         "already-settled")
        self.assertTrue(self.settle(self.first, again, "counted")["ok"])
        self.wait_settled(self.first)
        self.assertEqual(self.decisions(), 3)
        [listed] = self.at_centre("--all")
        self.assertEqual(listed["state"], f"counted by {MANAGER}")
        self.finish()

    def test_what_cannot_be_decided_is_refused(self):
        case = self.oversell()
        for change, code in (({"resolution": "written-off"}, "out-of-range"),
                             ({"version": 2}, "already-settled"),
                             ({"exception": "0192f3a0-0000-7000-8000-000000000001"},
                              "not-found"),
                             ({"reason": "x"}, "unknown-field")):
            fields = {"exception": case["exception"], "version": 1, "resolution": "counted",
                      **change}
            self.assertEqual(self.first.ask("settle-exception", **fields)["error"]["code"], code)
        self.first.do("sign-out")
        self.assertEqual(self.first.ask("exceptions")["error"]["code"], "not-signed-in")
        self.assertEqual(self.settle(self.first, case, "counted")["error"]["code"],
                         "not-signed-in")


if __name__ == "__main__":
    unittest.main()
