#!/usr/bin/env python3
"""A Norwegian shop's day, exported: SAF-T against the public schema, CSV and JSON lines against
sums and hashes made here, by other code than the till's own."""

import collections
import csv
import decimal
import hashlib
import io
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml

from shop import MANAGER, PIN, Hub, Till, small_shop, write_csv

D = decimal.Decimal
SKUS = [("MUG", "Kopp & \"fat\" <blå>", "149.00", ""), ("BREAD", "=Brød", "38.90", ""),
        ("BATTERY", "Batteri", "99.50", "")]
AUDITFILE = "{urn:StandardAuditFile-Taxation-CashRegister:NO}"
SCHEMA = next(iter(pathlib.Path(sys.argv.pop()).glob("*.xsd")), None) if sys.argv[1:] else None


def norwegian_shop(hub):
    small_shop(hub, "OSL1", "NOK", SKUS)
    with tempfile.TemporaryDirectory() as more:
        at = pathlib.Path(more)
        hub.command("import", *map(str, [
            write_csv(at / "stores.csv",
                      ["store", "name", "address", "country", "currency", "locale", "time_zone",
                       "price_mode", "price_list", "tax_region", "rounding_policy",
                       "cash_rounding_increment_minor", "cash_rounding_tie", "kind",
                       "tax_number", "blind_count"],
                      [["OSL1", "Butikken på hjørnet", "Frognerveien 1, 0250 Oslo", "NO", "NOK",
                        "nb-NO", "Europe/Oslo", "included", "trial", "NO", "gross-group", "100",
                        "up", "store", "999999999MVA", "0"]]),
            write_csv(at / "taxes.csv",
                      ["tax_region", "tax", "name", "rate_percent", "kind", "amount", "included",
                       "compound", "letter"],
                      [["NO", "MVA25", "MVA 25 %", "25", "percent", "", "1", "0", "A"],
                       ["NO", "MVA15", "MVA 15 %", "15", "percent", "", "1", "0", "B"],
                       ["NO", "MILJO", "Miljøavgift", "", "fixed_per_unit", "2.00", "1", "0",
                        "M"]]),
            write_csv(at / "tax_classes.csv", ["tax_class", "tax_region", "taxes"],
                      [["standard", "NO", "MVA25"], ["food", "NO", "MVA15"],
                       ["battery", "NO", "MILJO MVA25"]]),
            write_csv(at / "products.csv",
                      ["sku", "name", "category", "unit", "tax_class", "parent", "options",
                       "glyph", "age_limit", "barcodes", "tracked", "description"],
                      [[sku, name, "All", "piece", group, "", "", "", "", "", "1", ""]
                       for (sku, name, _, _), group in zip(SKUS, ("standard", "food",
                                                                  "battery"))])]))


class ExportTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = tempfile.TemporaryDirectory(prefix="onetill-export-")
        cls.folder = pathlib.Path(cls.place.name)
        hub = Hub(cls.folder / "hub")
        norwegian_shop(hub)
        hub.start()
        cls.till = Till(cls.folder / "till").enrol(hub, "OSL1").open()
        cls.day()
        hub.stop()

    @classmethod
    def tearDownClass(cls):
        cls.till.close()
        cls.place.cleanup()

    @classmethod
    def day(cls):
        do = cls.till.do
        do("sign-in", user=MANAGER, pin=PIN)
        do("open-shift", float="500.00")
        do("add", sku="MUG", quantity="2")
        do("add", sku="BREAD")
        do("change-line", line=1, discount={"percent": "10"}, reason="damaged")
        do("tender", kind="cash", amount="500.00")
        cls.first = do("complete")["receipt"]
        do("add", sku="BATTERY")
        do("add", sku="BREAD", quantity="3")
        do("void-line", line=2)
        do("tender", kind="card", amount="99.50", reference="SLIP 17")
        do("complete")
        do("add", sku="MUG")
        do("change-line", line=1, price="160.00", reason="competitor")
        do("add", sku="BREAD", quantity="5")
        do("tender", kind="card", amount="100.00", reference="SLIP 18")
        do("tender", kind="cash", amount="300.00")
        do("complete")
        do("add", sku="MUG")
        do("void-basket")
        do("cash-move", kind="paid-out", amount="45.00", reason="=milk, \"skim\"")
        do("cash-move", kind="drop", amount="300.00", reference="BAG-1")
        do("no-sale", reason="change")
        expected = do("x-report")["report"]["expected"]
        cls.z = do("close-shift", counted=str(D(expected) - D("1.00")))["report"]

    def export(self, form, *more):
        return self.till.command("export", "--format", form, *more).stdout

    # The copy, the gift and the mail are the same sale on other paper, in the store's language.
    def test_a_receipt_comes_on_the_paper_asked_for(self):
        do, number = self.till.do, self.first["number"]
        self.assertEqual(do("receipt", number=number)["receipt"], self.first)
        copy = do("receipt", number=number, copy=True)["receipt"]
        self.assertEqual(copy["text"].split()[0], "KOPI")
        told = json.loads(self.export("jsonl").splitlines()[-1])
        self.assertEqual(json.loads(told["header"])["kind"], "receipt-reprinted")
        gift = do("receipt", number=number, gift=True, form="html")["receipt"]
        for paper in (gift["text"], gift["html"]):
            self.assertIn("Byttelapp", paper)
            self.assertNotIn("149.00", paper)
        mail = do("receipt", number=number, form="html")["receipt"]["html"]
        self.assertIn("Kopp &amp; &quot;fat&quot; &lt;blå&gt;", mail)
        self.assertIn("<svg", mail)
        report = do("z-report", form="html")["report"]
        self.assertIn("<bdi>Z report OSL1-", report["html"])
        answer = self.till.ask("receipt", form="pdf")
        self.assertEqual(answer["error"]["code"], "out-of-range")

    def test_the_tax_office_can_read_it(self):
        if not SCHEMA:
            self.skipTest("no schema lies beside this checkout")
        if not shutil.which("xmllint"):
            self.skipTest("there is no xmllint")
        file = self.folder / "books.xml"
        said = json.loads(self.export("saf-t", str(file)))
        self.assertTrue(said["ok"])
        self.assertGreater(said["entries"], 8)
        judged = subprocess.run(["xmllint", "--noout", "--schema", SCHEMA, file],
                                capture_output=True, text=True, check=False)
        self.assertEqual(judged.returncode, 0, judged.stderr)

    def test_saf_t_adds_up_to_the_z(self):
        books = xml.fromstring(self.export("saf-t"))

        def all_of(path, root=books):
            return root.findall(".//" + "/".join(AUDITFILE + part for part in path.split("/")))

        def one(path, root=books):
            return all_of(path, root)[0].text

        sales = [t for t in all_of("cashtransaction") if one("transType", t) == "CASHSALE"]
        self.assertEqual(len(sales), 3)
        self.assertEqual(sum(D(one("transAmntIn", t)) for t in sales), D(self.z["total"]))
        self.assertEqual(sum(D(one("transAmntEx", t)) for t in sales), D(self.z["net"]))
        for sale in sales:
            paid = sum(D(p.text) for p in all_of("payment/paidAmnt", sale))
            self.assertEqual(paid, D(one("transAmntIn", sale)) + D(one("roundingAmnt", sale)))
            lines = sum(D(one("lineAmntIn", line)) for line in all_of("ctLine", sale))
            self.assertEqual(lines, D(one("transAmntIn", sale)))
        rounded = [D(one("roundingAmnt", sale)) for sale in sales]
        self.assertEqual(sum(rounded), D(self.z["rounding"]))
        self.assertTrue(any(rounded))
        self.assertEqual(D(one("discount/dscAmnt", sales[0])), D("29.80"))
        self.assertEqual(one("raise/raiseType", sales[2]), "PRICERAISE")

        # Two taxes on one line: a sum there, each by itself below.
        battery = sales[1]
        self.assertEqual(all_of("ctLine/vat/vatCode", battery), [])
        self.assertEqual([vat.find(AUDITFILE + "vatCode").text for vat in
                          battery.findall(AUDITFILE + "vat")], ["MILJO", "MVA25"])

        report = all_of("eventReport")[0]
        self.assertEqual(D(one("totalCashSaleAmnt", report)), D(self.z["total"]))
        self.assertEqual(D(one("reportGrandTotalSalesNet", report)), D(self.z["grand"]["total"]))
        self.assertEqual(one("reportReceiptNum", report), "3")
        self.assertEqual((one("reportDiscountNum", report), one("reportDiscountAmnt", report)),
                         ("1", "29.80"))
        self.assertEqual(one("reportOpenCashBoxNum", report), "1")
        self.assertEqual(one("reportVoidTransNum", report), "1")
        self.assertEqual(one("corrLineNum", report), "1")
        moved = collections.Counter(one("transType", t) for t in all_of("cashtransaction"))
        self.assertEqual(moved, {"CASHSALE": 3, "FLOAT": 1, "CASHOUT": 2, "DIFFERENCE": 1})
        self.assertEqual(one("employee/surName"), "Rory McGrath")
        self.assertEqual({article.find(AUDITFILE + "artDesc").text
                          for article in all_of("article")}, {name for _, name, _, _ in SKUS})

    def test_a_table_adds_up_to_the_z_and_hides_no_formula(self):
        text = self.export("csv")
        self.assertEqual(text.count("\n"), len(text.splitlines()))
        rows = list(csv.DictReader(io.StringIO(text)))
        of = collections.defaultdict(D)
        documents = collections.defaultdict(D)
        for row in rows:
            of[row["row"]] += D(row["gross"] or row["amount"])
            if row["row"] in ("line", "rounding"):
                documents[row["document"]] += D(row["gross"] or row["amount"])
            if row["row"] in ("payment", "change"):
                documents[row["document"]] -= D(row["amount"])
            for field in ("name", "reference"):
                self.assertNotIn(row[field][:1], tuple("=+-@"))
        self.assertEqual(set(documents.values()), {D(0)})
        self.assertEqual(of["line"], D(self.z["total"]))
        self.assertEqual((of["float"], of["cash"], of["difference"]),
                         (D("500.00"), D("-345.00"), D("-1.00")))
        self.assertIn("'=Brød", {row["name"] for row in rows})
        self.assertIn("'=milk, \"skim\"", {row["name"] for row in rows})

    def test_anybody_can_walk_the_chain_of_the_lines(self):
        first, *entries = map(json.loads, self.export("jsonl").splitlines())
        self.assertEqual(len(first["key"]), 64)
        self.assertEqual(first["till"], self.till.do("status")["status"]["till"])
        previous = bytes(32)
        for seq, entry in enumerate(entries, 1):
            header, body = entry["header"].encode(), entry["body"].encode()
            digest = hashlib.sha256(previous + len(header).to_bytes(8, "big") + header
                                    + len(body).to_bytes(8, "big") + body).digest()
            self.assertEqual((entry["seq"], entry["previous"], entry["hash"]),
                             (seq, previous.hex(), digest.hex()))
            previous = digest
        self.assertEqual(previous.hex(), self.till.do("status")["status"]["journal"]["head"])

    def test_only_the_days_asked_for(self):
        self.assertEqual(self.export("csv", "--to", "2001-01-01").count("\n"), 1)
        self.assertEqual(len(self.export("jsonl", "--from", "2100-01-01").splitlines()), 1)
        self.assertEqual(self.export("jsonl", "--from", self.z["business_day"], "--to",
                                     self.z["business_day"]), self.export("jsonl"))

    def test_what_cannot_be_understood_or_written_is_refused(self):
        for words in (["--format", "pdf"], [], ["--format", "csv", "--from", "yesterday"]):
            self.assertEqual(self.till.command("export", *words, check=False).returncode, 2)
        done = self.till.command("export", "--format", "csv", "/nowhere/at/all.csv", check=False)
        self.assertEqual((done.returncode, json.loads(done.stdout)["error"]["code"]),
                         (1, "not-found"))


if __name__ == "__main__":
    unittest.main()
