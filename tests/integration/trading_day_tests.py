#!/usr/bin/env python3
"""A whole trading day in Dublin, in London and in Chicago, in the demo shop's own stores.

Money, tax and rounding of each step are written down here as worked out by hand; at the end each Z
is held against the journal, entry by entry, and the hub's books against the till's.
"""

import datetime
import decimal
import json
import pathlib
import tempfile
import unittest

from shop import Hub, Till
from support.ledger import entries_of, z_is_the_journal

D = decimal.Decimal
SHOP = pathlib.Path(__file__).parents[2] / "resources" / "demo-shop"
PINS = {"niamh.byrne": "240817", "tunde.okafor": "175392", "tomas.breen": "718204",
        "priya.raman": "381640", "oskar.nilsen": "864135", "hannah.whitlock": "247093",
        "marcus.webb": "642907", "dana.kovac": "370284", "andre.baptiste": "791463"}


def weight_label(item, grams):
    """A label of the shop's own scale: 21, article, grams, check digit (GS1 General Specifications
    7.9)."""
    digits = f"21{item:05d}{grams:05d}"
    odd, even = (sum(map(int, digits[start::2])) for start in (0, 1))
    return digits + str(-(odd + 3 * even) % 10)


class Day:
    """One till on one day, whose clock the test moves on."""

    def __init__(self, case, hub, folder, store, date, offset):
        self.case = case
        self.till = Till(folder / store).enrol(hub, store)
        self.till.open("--clock", f"{date}T00:00:00Z")
        self.date, self.offset = date, offset
        case.addCleanup(self.stop)

    def stop(self):
        if self.till.running.poll() is None:
            self.till.kill()

    def at(self, clock):
        local = datetime.datetime.fromisoformat(f"{self.date}T{clock}:00{self.offset}")
        utc = local.astimezone(datetime.timezone.utc)
        self.do("basket", at=utc.strftime("%Y-%m-%dT%H:%M:%SZ"))
        return self

    def do(self, do, **fields):
        return self.till.do(do, **fields)

    def sign_in(self, user):
        self.do("sign-in", user=user, pin=PINS[user])

    def approve(self, user):
        self.do("approve", user=user, pin=PINS[user])

    def refused(self, error, do, /, **fields):
        answer = self.till.ask(do, **fields)
        self.case.assertFalse(answer["ok"], (do, fields, answer))
        self.case.assertEqual(answer["error"]["code"], error, (do, fields, answer))

    def pay(self, total, cash=None, rounding="0.00", **tenders):
        """Takes the money, card and voucher first, completes, and looks at what was charged."""
        for kind, amount in tenders.items():
            self.do("tender", kind=kind, amount=amount, reference=f"{kind} slip")
        if cash is not None:
            self.do("tender", kind="cash", amount=cash)
        return self.complete(total, rounding)

    def complete(self, total, rounding="0.00"):
        receipt = self.do("complete")["receipt"]
        self.case.assertEqual((receipt["total"], receipt["rounding"]), (total, rounding))
        self.case.assertEqual(D(receipt["net"]) + D(receipt["tax"]), D(total))
        return receipt

    def taxes(self, receipt):
        return {one["tax"]: (one["base"], one["amount"]) for one in receipt["taxes"]}


class TradingDays(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = tempfile.TemporaryDirectory(prefix="onetill-days-")
        cls.folder = pathlib.Path(cls.place.name)
        cls.hub = Hub(cls.folder / "hub")
        cls.hub.command("import", *map(str, sorted([*SHOP.glob("*.csv"), *SHOP.glob("*.jsonl")])))
        cls.hub.start()

    @classmethod
    def tearDownClass(cls):
        cls.hub.kill()
        cls.place.cleanup()

    def ends(self, day, report):
        """The Z is the journal, and the books of till and hub are equal."""
        z_is_the_journal(self, report, entries_of(day.till.folder))
        day.till.close()
        day.till.verify()
        moved = json.loads(day.till.sync().stdout)
        self.assertEqual((moved["waiting"], moved["quarantined"], moved["exceptions"]), (0, 0, 0))
        self.hub.verify()
        self.hub.reconcile(day.till)

    def test_dublin(self):
        day = Day(self, self.hub, self.folder, "0412", "2026-11-27", "+00:00").at("09:00")
        day.sign_in("niamh.byrne")
        day.do("open-shift", float="150.00")
        mugs = self.dublin_morning(day)
        self.dublin_noon(day, mugs)
        self.dublin_evening(day)

        # 150.00 + 31.65 + 10.10 - 9.95 + 3.05 - 12.00 - 40.00 = 132.85
        pieces = {"50.00": 2, "20.00": 1, "10.00": 1, "2.00": 1, "0.50": 1, "0.20": 1, "0.10": 1,
                  "0.05": 1}
        report = day.at("18:05").do("close-shift", counted=pieces)["report"]
        self.assertEqual((report["expected"], report["difference"]), ("132.85", "0.00"))
        self.assertEqual({one["kind"]: one["amount"] for one in report["tenders"]},
                         {"cash": "34.85", "card": "370.66", "voucher": "20.00"})
        # 31.65 + 10.12 + 54.00 + 55.21 + 199.00 - 9.97 + 0.00 + 3.04 + 82.45
        self.assertEqual((report["total"], report["rounding"]), ("425.50", "0.01"))
        self.ends(day, report)

    def dublin_morning(self, day):
        # Three mugs for two and a bottle with its deposit: 29.90 + 1.60 + 0.15.
        day.do("scan", code="9520417008297", quantity="3")
        day.do("scan", code="9520417011204")
        mugs = day.pay("31.65", cash="50.00")
        self.assertEqual(mugs["change"], "18.35")
        # The one rate's gross is 31.50; of that 23/123 is tax. The deposit has none.
        self.assertEqual(day.taxes(mugs), {"IE-23": ("25.61", "5.89")})

        # 0.350 kg at 28.90 is 10.115; cash has no cents.
        day.at("09:40").do("scan", code=weight_label(101, 350))
        coffee = day.pay("10.12", cash="20.00", rounding="-0.02")
        self.assertEqual(coffee["change"], "9.90")

        day.at("10:15").refused("age-check-required", "scan", code="9520417009522")
        day.do("age-check", confirmed=True)
        day.do("scan", code="9520417009522")
        day.pay("54.00", card="54.00")

        # 15 % off 64.95 is 9.7425: more than a cashier may give alone.
        line = day.at("11:00").do("scan", code="9520417009171")["basket"]["touched"]
        off = {"line": line, "discount": {"percent": "15"}, "reason": "Display piece"}
        day.refused("needs-approval", "change-line", **off)
        day.approve("tomas.breen")
        day.do("change-line", **off)
        day.pay("55.21", card="35.21", voucher="20.00")
        return mugs

    def dublin_noon(self, day, mugs):
        # A tent waits while its buyer measures the car; the next customer is served meanwhile.
        day.at("11:30").do("scan", code="9520417007177")
        held = day.do("hold", note="Measures the car")["held"]["id"]
        day.do("scan", code="9520417006095")
        boots = day.pay("199.00", card="199.00")
        day.do("recall", id=held)
        day.refused("not-permitted", "void-basket")
        day.approve("tomas.breen")
        day.do("void-basket")

        # One mug of the three comes back for a third of what the three were: 9.97, 9.95 in cash.
        day.at("13:00").do("return-line", receipt=mugs["number"], line=1, quantity="1",
                           reason="changed-mind")
        day.do("refund")
        day.complete("-9.97", rounding="0.02")
        # The boots go back and the next size goes out: nothing to pay.
        day.do("return-line", receipt=boots["number"], line=1, reason="wrong-size")
        day.do("scan", code="9520417006125")
        day.complete("0.00")
        day.refused("over-return", "return-line", receipt=boots["number"], line=1,
                    reason="wrong-size")

    def dublin_evening(self, day):
        # Coffee hours: 20 % off 3.80.
        day.at("15:30").do("add", sku="CB-FLW")
        day.pay("3.04", cash="5.00", rounding="0.01")
        day.do("cash-move", kind="paid-out", amount="12.00", reason="Window cleaner")
        day.do("cash-move", kind="drop", amount="40.00", reference="BAG 1")
        day.do("no-sale", reason="Change for the meter")

        # Tunde takes over the drawer, and what is in it.
        day.at("17:00").sign_in("tunde.okafor")
        day.do("take-over")
        # 10 % off a power bank of 44.95 by coupon; a repair as estimated, with which nobody brings
        # coupons.
        day.refused("serial-required", "add", sku="PBK")
        day.do("add", sku="PBK", serial="SN-77")
        day.do("coupon", code="WELCOME10")
        day.refused("price-required", "add", sku="SV-FIX")
        day.do("add", sku="SV-FIX", price="42.00")
        last = day.pay("82.45", card="82.45")
        self.assertEqual(day.taxes(last),
                         {"IE-23": ("32.89", "7.56"), "IE-13.5": ("37.00", "5.00")})

    def test_london(self):
        day = Day(self, self.hub, self.folder, "0731", "2026-11-27", "+00:00").at("10:00")
        day.sign_in("priya.raman")
        day.do("open-shift", float="100.00")
        family = self.london_morning(day)
        self.london_afternoon(day)

        day.at("17:30").do("cash-move", kind="paid-in", amount="20.00",
                           reason="Coins from the bank")
        expected = (D("100.00") + D(family["total"]) + D("20.40") + D("13.50") - D("12.95")
                    + D("20.00"))
        short = expected - D("5.00")
        day.refused("recount-required", "close-shift", counted=str(short))
        day.do("count-drawer", counted=str(short))
        day.refused("reason-required", "close-shift")
        day.refused("needs-approval", "close-shift", reason="A fiver is missing")
        day.approve("hannah.whitlock")
        report = day.do("close-shift", reason="A fiver is missing")["report"]
        self.assertEqual((D(report["expected"]), report["difference"]), (expected, "-5.00"))
        self.ends(day, report)

    def london_morning(self, day):
        # A book and children's clothes without tax, kindling at 5 %, a candle at 20 %.
        for code in ("9520417011525", "9520417005258", "9520417009140", "9520417011372"):
            day.do("scan", code=code)
        basket = day.do("basket")["basket"]
        family = day.pay(basket["total"], cash="100.00")
        self.assertEqual(day.taxes(family)["GB-5"], ("8.52", "0.43"))
        self.assertEqual(day.taxes(family)["GB-20"], ("4.12", "0.83"))

        # 12.5 m of cord at 1.60, half a litre of soap at 10.80; no coins are rounded here.
        day.at("11:00").refused("quantity-required", "add", sku="COR-M")
        day.do("add", sku="COR-M", quantity="12.5")
        day.do("add", sku="CAS-L", quantity="0.5")
        day.pay("25.40", cash="20.40", card="5.00")

        # No deposit is charged on a can in London.
        day.do("scan", code="9520417011266", quantity="6")
        cans = day.pay("13.50", cash="13.50")
        self.assertEqual(len(cans["lines"]), 1)

        return family

    def london_afternoon(self, day):
        # Without a receipt: only with a supervisor, and at no more than today's price.
        day.at("12:00")
        bring = {"sku": "ECM-SPW", "reason": "faulty", "disposition": "faulty-hold"}
        day.refused("not-permitted", "return-without-receipt", **bring)
        day.approve("oskar.nilsen")
        day.do("return-without-receipt", **bring)
        day.do("refund", kind="cash")
        day.complete("-12.95")

        # Ten per cent off everything, which is shared out over two rates by largest remainder.
        day.at("14:00").do("scan", code="9520417009140")
        day.do("scan", code="9520417008297")
        day.do("basket-discount", discount={"percent": "10"}, reason="Late delivery")
        shared = day.pay("19.71", card="19.71")
        self.assertEqual(sum(D(line["gross"]) for line in shared["lines"]), D("19.71"))

        # Everything of a receipt comes back: nothing of it is left in any column.
        day.at("15:00")
        for line in shared["lines"]:
            day.do("return-line", receipt=shared["number"], line=line["line"], reason="wrong-item")
        day.do("refund")
        back = day.complete("-19.71")
        for tax, (net, amount) in day.taxes(shared).items():
            self.assertEqual(day.taxes(back)[tax], (str(-D(net)), str(-D(amount))))

    def test_chicago(self):
        # The night on which the clocks go back: half past one comes twice, and the day is one day.
        day = Day(self, self.hub, self.folder, "0905", "2026-11-01", "-05:00").at("00:30")
        day.sign_in("marcus.webb")
        day.do("open-shift", float="200.00")

        # Tax is added: 10.25 % of 14.95 is 1.532.
        day.at("01:30").do("scan", code="9520417008297")
        mug = day.pay("16.48", cash="20.00")
        self.assertEqual(day.taxes(mug), {"CHI-GENERAL": ("14.95", "1.53")})
        day.offset = "-06:00"
        # 1.25 % of 2 x 1.60 is 0.04, and a nickel for each bottle.
        day.at("01:30").do("scan", code="9520417011204", quantity="2")
        water = day.pay("3.34", cash="3.34")
        self.assertEqual(day.taxes(water),
                         {"CHI-FOOD": ("3.20", "0.04"), "CHI-BOTTLE": ("3.20", "0.10")})
        self.assertEqual({mug["business_day"], water["business_day"]}, {"2026-11-01"})
        self.assertIn("01:30", mug["text"])
        self.assertIn("01:30", water["text"])

        # Food and goods together: tax by rate over the whole receipt, so no pennies add up.
        # 7 x 4.95 = 34.65 -> 3.551..; 3 x 9.50 = 28.50 -> 0.356..
        day.at("11:00").do("scan", code="9520417011099", quantity="7")
        day.do("scan", code="9520417010306", quantity="3")
        food = day.pay("67.06", card="50.00", cash="20.00")
        self.assertEqual(food["change"], "2.94")
        self.assertEqual(day.taxes(food),
                         {"CHI-GENERAL": ("34.65", "3.55"), "CHI-FOOD": ("28.50", "0.36")})
        # One bar comes back, then three, then the last three: together what was paid for the seven.
        refunds = []
        for quantity in ("1", "3", "3"):
            day.do("return-line", receipt=food["number"], line=1, quantity=quantity,
                   reason="changed-mind")
            remaining = day.do("basket")["basket"]["total"]
            day.do("refund")
            refunds.append(day.complete(remaining))
        self.assertEqual(sum(D(one["total"]) for one in refunds), D("-38.20"))
        self.assertEqual(sum(D(one["tax"]) for one in refunds), D("-3.55"))

        # A price is matched, within what a cashier may; a repair is a service without tax.
        line = day.at("14:00").do("scan", code="9520417009171")["basket"]["touched"]
        day.refused("needs-approval", "change-line", line=line, price="50.00", reason="Price match")
        day.do("change-line", line=line, price="59.95", reason="Price match")
        day.do("add", sku="SV-SOLE")
        day.pay("141.09", card="141.09")

        cash = D("200") + D("16.48") + D("3.34") + D("17.06")
        cash += sum(D(tender["amount"]) for one in refunds for tender in one["tenders"]
                    if tender["kind"] == "cash")
        report = day.at("20:00").do("close-shift", counted=str(cash))["report"]
        self.assertEqual((report["difference"], report["business_day"]), ("0.00", "2026-11-01"))
        self.ends(day, report)


if __name__ == "__main__":
    unittest.main()
