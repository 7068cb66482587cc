#!/usr/bin/env python3
"""A basket waits at one till, and another till of the store goes on with it: one of them does."""

import sqlite3
import unittest

from shop import wait_until
from support.two_tills import TwoTills


class HoldTests(TwoTills):
    SKUS = [("MUG", "Enamel Mug", "14.95", "5901234123457"), ("TENT", "Tent", "749.00", "")]

    def held(self, till):
        return {card["id"]: card for card in till.do("held")["held"]}

    def hold_at_first(self):
        """A mug and a tent wait at the first till, and the second has heard of it."""
        self.first.do("add", sku="MUG", quantity="2")
        self.first.do("add", sku="TENT")
        card = self.first.do("hold", note="blue coat")["held"]
        wait_until(lambda: card["id"] in self.held(self.second), 20, "the other till hears nothing")
        return card

    def pay(self, till):
        total = till.do("basket")["basket"]["total"]
        till.do("tender", kind="cash", amount=total)
        return till.do("complete")["receipt"]

    def exceptions(self):
        with sqlite3.connect(f"file:{self.hub.file}?mode=ro", uri=True) as books:
            return [kind for kind, in books.execute(
                "SELECT kind FROM exception WHERE kind <> 'oversold' ORDER BY number")]

    def test_the_other_till_goes_on_and_the_first_forgets(self):
        card = self.hold_at_first()
        seen = self.held(self.second)[card["id"]]
        self.assertEqual(seen["till"], 1)
        self.assertEqual(seen["total"], "778.90")

        self.second.do("recall", id=card["id"])
        again = self.first.ask("recall", id=card["id"])
        self.assertFalse(again["ok"])
        self.assertEqual(self.pay(self.second)["total"], "778.90")
        self.assertEqual(self.held(self.second), {})
        wait_until(lambda: not self.held(self.first), 20, "the first till still holds it")
        self.first.do("close-shift", counted="100.00")
        self.finish()
        self.assertEqual(self.exceptions(), [])

    def test_of_two_that_ask_at_once_one_goes_on(self):
        card = self.hold_at_first()
        self.first.send("recall", id=card["id"])
        self.second.send("recall", id=card["id"])
        answers = [self.first.receive(), self.second.receive()]
        self.assertEqual(sorted(answer["ok"] for answer in answers), [False, True])
        self.pay(self.first if answers[0]["ok"] else self.second)
        self.finish()
        self.assertEqual(self.exceptions(), [])

    # The cable is out: nobody can say that the other till has it.
    def test_its_own_basket_a_till_has_without_a_network_and_a_second_recall_is_noted(self):
        card = self.hold_at_first()
        self.first.do("network", state="off")
        self.second.do("recall", id=card["id"])
        self.first.do("recall", id=card["id"])
        self.second.do("void-basket")
        self.pay(self.first)
        self.first.do("network", state="on")
        self.finish()
        self.assertEqual(self.exceptions(), ["recalled-twice"])

    def test_another_tills_basket_is_out_of_reach_without_a_network(self):
        card = self.hold_at_first()
        self.second.do("network", state="off")
        answer = self.second.ask("recall", id=card["id"])
        self.assertEqual(answer["error"]["code"], "unreachable")
        self.assertIn(card["id"], self.held(self.second))

    def test_a_till_killed_while_it_asks_has_the_basket_or_may_ask_again(self):
        card = self.hold_at_first()
        self.second.send("recall", id=card["id"])
        self.second.kill()
        self.begin(self.second)
        if not self.second.do("basket")["basket"]["lines"]:
            self.second.do("recall", id=card["id"])
        self.assertEqual(self.pay(self.second)["total"], "778.90")
        self.finish()
        self.assertEqual(self.exceptions(), [])


if __name__ == "__main__":
    unittest.main()
