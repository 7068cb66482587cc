#!/usr/bin/env python3
"""Who buys, from the centre's file to the receipt, the journal and the hub's books."""

import csv
import decimal
import io
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from shop import MANAGER, PIN, Hub, Till, small_shop, write_csv

D = decimal.Decimal
SKUS = [("MUG", "Enamel Mug", "12.30", "4006381333931"), ("TENT", "Tent", "615.00", "")]
CASHIER = "niamh"
COLUMNS = ["customer", "name", "groups", "cards", "language", "company", "tax_number", "address",
           "exemption_reason", "exemption_certificate", "exempt_taxes", "exempt_until"]
CUSTOMERS = [
    ["C-1", "Aine Byrne", "gold", "CARD-1", "", "", "", "", "", "", "", ""],
    ["C-2", "Brendan Byrne", "", "CARD-2", "", "Byrne & Co", "IE6388047V", "1 Quay\nSligo", "", "",
     "", ""],
    ["C-3", "Chidi Obi", "", "CARD-3", "fr", "", "", "", "diplomatic", "EX-77", "", ""],
    ["C-5", "Eva Huber", "", "CARD-5", "de-AT", "", "", "", "", "", "", ""],
    ["C-4", "Dan Late", "", "", "", "", "", "", "export", "EX-78", "", "2020-12-31"]]
GOLD = {"id": "GOLD10", "name": "Gold", "currency": "EUR",
        "offer": {"kind": "each", "items": {"skus": ["MUG"]}, "benefit": {"percent": "10"}},
        "when": {"customer_groups": ["gold"]}}
SCHEMA = next(iter(pathlib.Path(sys.argv.pop()).glob("*.xsd")), None) if sys.argv[1:] else None


def irish_shop(hub, folder):
    small_shop(hub, "DUB1", "EUR", SKUS)
    hub.command("import", *map(str, [
        write_csv(folder / "stores.csv",
                  ["store", "name", "address", "country", "currency", "locale", "time_zone",
                   "price_mode", "price_list", "tax_region", "rounding_policy", "tax_number"],
                  [["DUB1", "Corner shop", "1 Mary Street", "IE", "EUR", "en-IE",
                    "Europe/Dublin", "included", "trial", "IE", "per-line", "VAT IE 1234567T"]]),
        write_csv(folder / "taxes.csv",
                  ["tax_region", "tax", "name", "rate_percent", "kind", "amount", "included",
                   "compound", "letter"],
                  [["IE", "VAT23", "VAT 23 %", "23", "percent", "", "1", "0", "A"]]),
        write_csv(folder / "tax_classes.csv", ["tax_class", "tax_region", "taxes"],
                  [["standard", "IE", "VAT23"]]),
        write_csv(folder / "roles.csv",
                  ["role", "name", "permissions", "price_override_max_percent",
                   "discount_max_percent"],
                  [["cashier", "Cashier", "sell", "0", "0"]]),
        write_csv(folder / "staff.csv", ["staff", "name", "role", "stores", "pin"],
                  [[CASHIER, "Niamh", "cashier", "DUB1", "240817"]]),
        write_csv(folder / "customers.csv", COLUMNS, CUSTOMERS)]))
    promotions = folder / "promotions.jsonl"
    promotions.write_text(json.dumps(GOLD) + "\n")
    hub.command("import", str(promotions))


class CustomerTests(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory(prefix="onetill-customers-")
        self.addCleanup(place.cleanup)
        self.folder = pathlib.Path(place.name)
        self.hub = Hub(self.folder / "hub")
        irish_shop(self.hub, self.folder)
        self.hub.start()
        self.addCleanup(self.hub.kill)
        self.till = Till(self.folder / "till").enrol(self.hub, "DUB1")
        self.open()
        self.till.do("open-shift", float="100.00")

    def open(self, user=MANAGER, pin=PIN):
        self.till.open()
        self.till.do("sign-in", user=user, pin=pin)

    def refused(self, code, do, **fields):
        before = self.till.do("basket")["basket"]
        answer = self.till.ask(do, **fields)
        self.assertFalse(answer["ok"], answer)
        self.assertEqual(answer["error"]["code"], code)
        self.assertEqual(self.till.do("basket")["basket"], before)

    def pay(self):
        self.till.do("tender", kind="cash", amount="5000.00")
        return self.till.do("complete")["receipt"]

    def close(self):
        self.till.close()
        self.till.sync()
        self.till.verify()
        self.hub.verify()

    def bought(self):
        return {row["customer"]: row for row in self.hub.report("sales-by-customer")}

    def export(self, form):
        return self.till.command("export", "--format", form).stdout

    def bodies(self):
        """Of the journal's entries."""
        lines = [json.loads(line) for line in self.export("jsonl").splitlines()]
        return [json.loads(line["body"]) for line in lines if "body" in line]

    def test_a_customer_is_found_and_named_by_the_books(self):
        do = self.till.do
        do("scan", code="4006381333931")
        found = do("customer", query="byr")["customers"]
        self.assertEqual([one["id"] for one in found], ["C-1", "C-2"])
        self.refused("not-found", "customer", query="nobody")
        self.refused("not-found", "customer", id="C-9")
        self.refused("missing-field", "customer")

        basket = do("customer", query="aine")["basket"]
        self.assertEqual(basket["customer"], {"id": "C-1", "groups": ["gold"],
                                              "name": "Aine Byrne"})
        self.assertEqual(basket["total"], "11.07")
        self.assertEqual(do("customer", id="")["basket"]["total"], "12.30")
        scanned = do("scan", code="CARD-1")
        self.assertEqual(scanned["scanned"], {"kind": "customer-card", "sku": "",
                                              "name": "Aine Byrne"})
        receipt = self.pay()
        self.assertEqual(receipt["customer"], {"id": "C-1", "groups": ["gold"]})
        self.assertNotIn("Aine", receipt["text"])
        do("add", sku="TENT")
        self.pay()
        do("customer", id="C-1")
        do("return-line", receipt=receipt["number"], line=receipt["lines"][0]["line"],
           reason="changed-mind")
        do("refund", kind="cash")
        do("complete")
        self.close()

        bought = self.bought()
        self.assertEqual((bought["C-1"]["documents"], D(bought["C-1"]["sold"]),
                          D(bought["C-1"]["returned"]), bought["C-1"]["total"]),
                         ("2", 1, 1, "0.00"))
        self.assertEqual(bought[""]["total"], "615.00")

    def test_a_customer_outlives_the_program_and_the_network(self):
        self.till.do("network", state="off")
        self.till.do("customer", id="C-1")
        self.till.do("add", sku="MUG")
        self.till.kill()
        self.open()
        basket = self.till.do("basket")["basket"]
        self.assertEqual((basket["customer"]["name"], basket["total"]), ("Aine Byrne", "11.07"))
        held = self.till.do("hold")["held"]["id"]
        self.assertNotIn("customer", self.till.do("basket")["basket"])
        self.assertEqual(self.till.do("recall", id=held)["basket"]["customer"]["id"], "C-1")
        self.pay()
        self.till.do("network", state="on")
        self.close()
        self.assertEqual(self.bought()["C-1"]["total"], "11.07")

    def test_an_exempt_sale_and_its_return_leave_nothing(self):
        do = self.till.do
        do("add", sku="MUG", quantity="3")
        basket = do("customer", id="C-3")["basket"]
        self.assertEqual((basket["total"], basket["tax"]), ("30.00", "0.00"))
        receipt = self.pay()
        self.assertEqual(receipt["exemption"], {"reason": "diplomatic", "certificate": "EX-77"})
        self.assertEqual([(tax["tax"], tax["base"], tax["amount"]) for tax in receipt["taxes"]],
                         [("VAT23", "30.00", "0.00")])
        self.assertIn("Exonéré de TVA: diplomatic", receipt["text"])
        self.assertIn("Attestation: EX-77", receipt["text"])
        for quantity in ("1", "2"):
            do("return-line", receipt=receipt["number"], line=1, quantity=quantity,
               reason="changed-mind")
        do("customer", id="C-3")
        do("refund", kind="cash")
        back = do("complete")["receipt"]
        self.assertEqual((back["net"], back["tax"], back["total"]), ("-30.00", "0.00", "-30.00"))
        self.close()
        self.assertEqual((self.bought()["C-3"]["net"], self.bought()["C-3"]["total"]),
                         ("0.00", "0.00"))
        self.assertEqual(sum(D(row["gross"]) for row in self.hub.report("sales")), 0)

    def test_who_is_not_exempt_any_more_pays_tax(self):
        self.till.do("add", sku="MUG")
        self.refused("certificate-expired", "customer", id="C-4")
        basket = self.till.do("customer", id="C-4", taxed=True)["basket"]
        self.assertEqual(basket["total"], "12.30")
        self.assertNotIn("exemption", basket)
        self.pay()
        self.close()

    def test_an_exemption_by_hand_needs_approval_and_is_recorded(self):
        do = self.till.do
        do("sign-in", user=CASHIER, pin="240817")
        do("add", sku="MUG")
        self.refused("not-permitted", "exempt", reason="export", certificate="EX-1")
        do("approve", user=MANAGER, pin=PIN)
        self.assertEqual(do("exempt", reason="export", certificate="EX-1")["basket"]["total"],
                         "10.00")
        self.assertEqual(do("exempt", reason="", certificate="")["basket"]["total"], "12.30")
        do("approve", user=MANAGER, pin=PIN)
        do("exempt", reason="export", certificate="EX-1")
        self.pay()
        self.close()
        exemptions = [body["exemption"] for body in self.bodies() if "exemption" in body]
        self.assertEqual(exemptions, [{"approved_by": MANAGER, "by": CASHIER,
                                       "certificate": "EX-1", "reason": "export",
                                       "taxes": []}])

    def test_a_company_gets_an_invoice(self):
        do = self.till.do
        do("add", sku="TENT")
        do("scan", code="CARD-2")
        do("invoice", reference="PO-4711")
        self.refused("malformed", "invoice", name="A\u001bm")
        self.refused("invoice-too-late", "invoice", name="A", receipt="1")
        receipt = self.pay()
        self.assertEqual(receipt["invoice"],
                         {"name": "Byrne & Co", "tax_number": "IE6388047V",
                          "address": "1 Quay\nSligo", "reference": "PO-4711"})
        for part in ("Invoice", "VAT IE 1234567T", "Byrne & Co", "1 Quay", "Sligo",
                     "Tax number: IE6388047V", "Your reference: PO-4711", receipt["number"]):
            self.assertIn(part, receipt["text"])
        html = do("receipt", form="html")["receipt"]["html"]
        self.assertIn("Byrne &amp; Co", html)
        self.close()

    # Whatever paper of a sale is asked for, today or later, its reader is the customer.
    def test_every_paper_speaks_the_customers_language(self):
        do = self.till.do
        do("add", sku="MUG", quantity="2")
        do("scan", code="CARD-5")
        receipt = self.pay()
        for part in ("\nBeleg ", "\nSumme ", "24,60\n", "\nBar ", "\nRückgeld ", "MwSt. "):
            self.assertIn(part, receipt["text"])
        number = receipt["number"]
        mail = do("receipt", number=number, form="html")["receipt"]["html"]
        self.assertIn('<html lang="de" dir="ltr">', mail)
        self.assertIn(f"<title>Beleg {number}</title>", mail)
        copy = do("receipt", number=number, copy=True)["receipt"]["text"]
        self.assertEqual(copy.split()[0], "KOPIE")
        gift = do("receipt", number=number, gift=True)["receipt"]["text"]
        self.assertIn("Geschenkbon\n", gift)
        do("return-line", receipt=number, line=1, quantity="1", reason="changed-mind")
        do("customer", id="C-5")
        do("refund", kind="cash")
        self.assertIn("Erstattung\n", do("complete")["receipt"]["text"])
        do("add", sku="MUG")
        self.assertIn("\nChange ", self.pay()["text"])
        self.assertIn('<html lang="en"', do("receipt", form="html")["receipt"]["html"])
        self.assertIn("X report", do("x-report")["report"]["text"])
        self.close()

    def test_exports_name_the_customer_and_stay_valid(self):
        do = self.till.do
        for customer in ("C-3", "C-1"):
            do("add", sku="MUG")
            do("customer", id=customer)
            self.pay()
        self.close()

        lines = [row for row in csv.DictReader(io.StringIO(self.export("csv")))
                 if row["row"] == "line"]
        self.assertEqual([(row["customer"], row["exemption"]) for row in lines],
                         [("C-3", "diplomatic, EX-77"), ("C-1", "")])
        bodies = self.bodies()
        self.assertEqual([body["customer"]["customer"] for body in bodies if "customer" in body],
                         ["C-3", "C-1"])
        self.assertNotIn("Chidi", json.dumps(bodies))
        saft = self.folder / "saft.xml"
        saft.write_text(self.export("saf-t"))
        text = saft.read_text()
        self.assertEqual(text.count("<discount>"), 1, "a tax that is spared is no discount")
        if SCHEMA and shutil.which("xmllint"):
            done = subprocess.run(["xmllint", "--noout", "--schema", SCHEMA, saft],
                                  capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stderr)


if __name__ == "__main__":
    unittest.main()
