#!/usr/bin/env python3
"""onetillctl against a real hub: what interfaces.md promises to scripts, typed as they type it."""

import datetime
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

from shop import MANAGER, PIN, PROGRAMS, Hub, Till, small_shop, wait_until, write_csv

MUG = ("MUG", "Enamel Mug", "14.95", "5901234123457")
SKUS = [MUG, ("TENT", "Tent", "749.00", "4006381333931"), ("SOCK", "Wool Sock", "9.50", "")]


def bound_by_permissions(test):
    """Words before a program that make even root keep to the permissions of files."""
    if os.geteuid() != 0:
        return []
    words = ["setpriv", "--bounding-set", "-dac_override", "--"]
    if subprocess.run([*words, "true"], capture_output=True, check=False).returncode != 0:
        test.skipTest("root may write what is read-only here, and setpriv cannot change that")
    return words


def place_in(code):
    """What a receipt's code says of its sale's place, read by itself (receipt_bytes.h)."""
    letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
    packed = b""
    for at in range(4, len(code), 3):
        group = code[at:at + 3]
        value = sum(letters.index(letter) * 45 ** place for place, letter in enumerate(group))
        packed += value.to_bytes(len(group) - 1, "big")
    content = packed[64:]
    assert content[0] == 2
    seq, at = 0, 25
    while True:
        seq |= (content[at] & 0x7f) << 7 * (at - 25)
        at += 1
        if content[at - 1] < 0x80:
            break
    return {"till": content[1:17].hex(), "epoch": content[17:25].hex(), "seq": seq,
            "head": content[at:at + 32].hex()}


class CtlTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = tempfile.TemporaryDirectory(prefix="onetill-ctl-")
        folder = pathlib.Path(cls.place.name)
        cls.hub = Hub(folder / "hub")
        small_shop(cls.hub, "trial", "GBP", SKUS)
        cls.hub.start()

    @classmethod
    def tearDownClass(cls):
        cls.hub.stop()
        cls.place.cleanup()

    def setUp(self):
        self.folder = pathlib.Path(self.place.name) / self._testMethodName
        self.till = None

    def tearDown(self):
        if self.till and self.till.running and self.till.running.poll() is None:
            self.till.kill()

    def enrolled(self):
        self.till = Till(self.folder).enrol(self.hub, "trial")
        return self.till

    def selling(self):
        till = self.enrolled().open()
        till.do("sign-in", user=MANAGER, pin=PIN)
        till.do("open-shift", float="100.00")
        return till

    def typed(self, text, *words):
        return subprocess.run([PROGRAMS / "onetillctl", "--state", self.folder, *words], input=text,
                              capture_output=True, text=True, timeout=60, check=False)

    def refused(self, code, do, /, **fields):
        answer = self.till.ask(do, **fields)
        self.assertFalse(answer["ok"], (do, fields))
        self.assertEqual(answer["error"]["code"], code, (do, fields, answer))
        self.assertGreater(len(answer["error"]["message"]), 20, "a sentence that helps")

    def test_a_sale_reaches_the_hub_once(self):
        till = self.selling()
        scanned = till.do("scan", code=MUG[3])
        self.assertEqual(scanned["scanned"]["kind"], "barcode")
        self.assertEqual(scanned["basket"]["total"], "14.95")
        till.do("add", sku="SOCK", quantity="3")
        till.do("change-line", line=2, quantity=2)
        changed = till.do("change-line", line=1, price="10.00", reason="dented")
        self.assertEqual(changed["basket"]["lines"][0]["price_override"]["reason"], "dented")
        paid = till.do("tender", kind="cash", amount="50.00")
        self.assertEqual((paid["remaining"], paid["change_due"]), ("0.00", "21.00"))
        receipt = till.do("complete")["receipt"]
        self.assertRegex(receipt["number"], "^trial-[0-9]+-00001$")
        self.assertEqual((receipt["total"], receipt["change"]), ("29.00", "21.00"))
        self.assertRegex(receipt["text"], r"Total +£29\.00")
        self.assertTrue(receipt["qr"].startswith("OT2."))
        till.close()

        moved = json.loads(till.sync().stdout)
        self.assertEqual((moved["ok"], moved["idle"], moved["waiting"]), (True, True, 0))
        till.verify()
        self.hub.verify()
        self.hub.reconcile(till)
        again = json.loads(till.sync().stdout)
        self.assertEqual(again["sent"], 0)

    # Who scans any symbol of a long sale's receipt finds the sale.
    def test_each_code_on_a_long_receipt_names_the_sale(self):
        till = self.selling()

        def codes_of(lines):
            for _ in range(lines):
                till.do("add", sku="MUG")
                line = till.do("add", sku="SOCK")["basket"]["touched"]
                till.do("change-line", line=line, price="9.00", reason="dented")
            till.do("tender", kind="cash", amount="9000.00")
            receipt = till.do("complete")["receipt"]
            status = till.do("status")["status"]
            codes = [receipt["qr"], *receipt.get("further_qr", [])]
            for code in codes:
                self.assertLessEqual(len(code), 1839)
                place = place_in(code)
                self.assertEqual(place["till"], status["till"].replace("-", ""))
                self.assertEqual(place["epoch"], status["journal"]["epoch"])
                self.assertEqual((place["seq"], place["head"]), (receipt["seq"], receipt["head"]))
                found = till.do("find-receipt", qr=code)["receipts"][0]
                scanned = till.do("scan", code="]Q1" + code)
                self.assertEqual(scanned["scanned"]["kind"], "receipt")
                self.assertEqual(scanned["scanned"]["receipt"]["lines"], found["lines"])
                self.assertEqual(found["receipt"], receipt["number"])
            return codes

        self.assertEqual(len(codes_of(2)), 1)
        self.assertGreater(len(codes_of(160)), 1)
        till.close()

    def test_bad_input_is_refused_with_its_own_code_and_changes_nothing(self):
        till = self.selling()
        till.do("add", sku="MUG")
        before = till.do("basket")
        for code, do, fields in [
                ("unknown-command", "dance", {}),
                ("unknown-field", "scan", {"code": MUG[3], "colour": "red"}),
                ("missing-field", "scan", {}),
                ("unknown-barcode", "scan", {"code": "5012345678900"}),
                ("wrong-check-digit", "scan", {"code": "5901234123458"}),
                ("unknown-item", "add", {"sku": "NOTHING"}),
                ("out-of-range", "add", {"sku": "MUG", "quantity": "0"}),
                ("out-of-range", "add", {"sku": "MUG", "quantity": "-1"}),
                ("out-of-range", "add", {"sku": "MUG", "quantity": -1}),
                ("out-of-range", "add", {"sku": "MUG", "quantity": "100001"}),
                ("malformed", "add", {"sku": "MUG", "quantity": 1.5}),
                ("malformed", "add", {"sku": 7}),
                ("unknown-line", "change-line", {"line": 9, "quantity": "2"}),
                ("missing-field", "change-line", {"line": 1}),
                ("reason-required", "change-line", {"line": 1, "price": "9.00"}),
                ("out-of-range", "change-line", {"line": 0, "quantity": "2"}),
                ("out-of-range", "tender", {"kind": "cash", "amount": "-1.00"}),
                ("out-of-range", "tender", {"kind": "cash", "amount": "0.00"}),
                ("out-of-range", "tender", {"kind": "shells", "amount": "1.00"}),
                ("malformed", "tender", {"kind": "cash", "amount": 5}),
                ("not-tendered", "complete", {}),
                ("shift-open", "open-shift", {"float": "1.00"}),
                ("out-of-range", "network", {"state": "maybe"}),
                ("out-of-range", "status", {"at": "2001-01-01T00:00:00Z"}),
                ("out-of-range", "status", {"at": "9999-12-31T00:00:00Z"})]:
            with self.subTest(code=code, do=do, fields=fields):
                self.refused(code, do, **fields)
        self.assertEqual(till.do("basket"), before)
        till.close()

    def test_a_refused_command_does_not_move_the_clock(self):
        till = self.selling()
        today = datetime.datetime.now(datetime.timezone.utc)
        in_hours = [(today + datetime.timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%SZ")
                    for hours in range(4)]
        self.refused("unknown-item", "add", sku="NOTHING", at=in_hours[3])
        self.refused("unknown-field", "add", sku="MUG", colour="red", at=in_hours[3])
        till.do("add", sku="MUG", at=in_hours[1])
        till.do("tender", kind="cash", amount="20.00")
        self.refused("tender-started", "void-line", line=1, at=in_hours[3])
        receipt = till.do("complete", at=in_hours[2])["receipt"]
        self.assertEqual(receipt["at"][:16], in_hours[2][:16])
        self.refused("out-of-range", "status", at=in_hours[1])
        till.close()

    def test_lines_that_are_no_json_are_answered_and_show_in_the_exit_status(self):
        self.enrolled()
        typed = '{"do":"status"}\n\nnonsense\n[1]\n{"do":"status","do":"status"}\n{"do":"status"}\n'
        done = self.typed(typed, "run")
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([answer["ok"] for answer in answers], [True, False, False, False, True])
        codes = {answer["error"]["code"] for answer in answers if not answer["ok"]}
        self.assertEqual(codes, {"malformed"})
        self.assertEqual(done.returncode, 1)

    def test_a_second_program_is_told_so_and_reading_goes_on_beside(self):
        till = self.selling()
        second = till.command("run", "-", check=False)
        self.assertEqual(second.returncode, 1)
        self.assertEqual(json.loads(second.stdout)["error"]["code"], "busy")
        self.assertEqual(json.loads(till.command("status").stdout)["status"]["shift"]["number"], 1)
        till.verify()
        till.do("add", sku="MUG")
        till.close()

    def test_an_open_basket_outlives_the_death_of_the_program(self):
        till = self.selling()
        till.do("add", sku="MUG", quantity="2")
        till.do("tender", kind="cash", amount="20.00")
        till.kill()
        till.open()
        self.refused("not-signed-in", "complete")
        till.do("sign-in", user=MANAGER, pin=PIN)
        self.assertEqual(till.do("basket")["basket"]["remaining"], "9.90")
        self.refused("tender-started", "add", sku="MUG")
        till.do("tender", kind="cash", amount="9.90")
        till.do("complete")
        till.close()

    def test_after_a_crash_the_last_receipt_tells_whether_the_sale_happened(self):
        till = self.selling()
        self.assertIsNone(till.do("status")["status"]["last_receipt"])
        till.do("add", sku="MUG", quantity="2")
        till.do("tender", kind="cash", amount="50.00")
        receipt = till.do("complete")["receipt"]
        till.kill()
        last = json.loads(till.command("status").stdout)["status"]["last_receipt"]
        self.assertEqual({key: receipt[key] for key in last}, last)
        till.open()
        self.refused("not-signed-in", "receipt")
        till.do("sign-in", user=MANAGER, pin=PIN)
        again = till.ask("complete")
        self.assertIn(receipt["number"], again["error"]["detail"])
        self.assertEqual(till.do("receipt")["receipt"], receipt)
        self.assertEqual(till.do("receipt", number=receipt["number"])["receipt"], receipt)
        self.refused("not-found", "receipt", number="trial-1-99999")
        till.close()

    def test_selling_goes_on_offline_and_catches_up(self):
        till = self.selling()
        self.assertEqual(till.do("stock", sku="MUG")["stock"]["source"], "hub")
        till.do("network", state="off")
        for _ in range(3):
            till.do("add", sku="MUG")
            till.do("tender", kind="cash", amount="20.00")
            till.do("complete")
        offline = till.do("stock", sku="MUG")["stock"]
        self.assertEqual(offline["source"], "replica")
        self.assertGreaterEqual(till.do("status")["status"]["journal"]["waiting"], 3)
        till.do("network", state="on")
        wait_until(lambda: till.do("status")["status"]["journal"]["waiting"] == 0, 30,
                   "never caught up")
        till.close()

    def test_a_trial_clock_starts_where_told_and_only_moves_forward(self):
        till = self.enrolled()
        typed = "\n".join(json.dumps(command) for command in [
            {"do": "sign-in", "user": MANAGER, "pin": PIN},
            {"do": "open-shift", "float": "10.00", "at": "2030-01-02T09:00:00Z"},
            {"do": "status", "at": "2030-01-01T09:00:00Z"}])
        done = self.typed(typed, "run", "--clock", "2030-01-01T10:00:00Z")
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertRegex(answers[1]["shift"]["opened_at"], "^2030-01-02T09:00:0")
        self.assertEqual(answers[2]["error"]["code"], "out-of-range")
        till.verify()

    def test_a_production_till_refuses_what_is_for_trials(self):
        said = self.hub.command("enrol-code", "--store", "trial").stdout
        self.till = till = Till(self.folder)
        code = said.strip().splitlines()[-1].split()[-1]
        till.command("enrol", "--hub", self.hub.url, "--code", code)
        clock = till.command("run", "-", "--clock", "2030-01-01T10:00:00Z", check=False)
        self.assertEqual(clock.returncode, 1)
        self.assertEqual(json.loads(clock.stdout)["error"]["code"], "not-a-trial")
        till.open()
        self.refused("not-a-trial", "network", state="off")
        self.refused("not-a-trial", "status", at="2030-01-01T00:00:00Z")
        till.close()

    def test_enrolment_tells_what_is_wrong(self):
        self.till = till = Till(self.folder)
        code = self.hub.enrolment_code("trial")

        def failure(url, typed):
            done = till.command("enrol", "--hub", url, "--code", typed, check=False)
            self.assertEqual(done.returncode, 1, done)
            return json.loads(done.stdout)["error"]["code"]

        self.assertEqual(failure(self.hub.url, "HELLO"), "bad-code")
        self.assertEqual(failure("http://127.0.0.1:9", code), "unreachable")
        self.assertEqual(till.command("run", "-", check=False).returncode, 1)
        till.command("enrol", "--hub", self.hub.url, "--code", code)
        self.assertEqual(failure(self.hub.url, code), "already-enrolled")
        other = Till(str(self.folder) + "-other")
        done = other.command("enrol", "--hub", self.hub.url, "--code", code, check=False)
        self.assertEqual(json.loads(done.stdout)["error"]["code"], "bad-code")

    def test_a_folder_in_place_of_a_file_of_commands_is_refused(self):
        self.enrolled()
        done = self.typed("", "run", str(self.folder))
        self.assertEqual(done.returncode, 1)
        self.assertEqual(json.loads(done.stdout)["error"]["code"], "not-found")

    # Prices wait, sales do not; and whoever asks is told which file, and why.
    def test_a_catalogue_that_cannot_be_written_is_sold_from(self):
        self.enrolled()
        for catalogue in self.folder.glob("catalogue*"):
            catalogue.chmod(0o444)
        self.till.within = bound_by_permissions(self)
        dearer = write_csv(self.folder.with_suffix(".csv"), ["price_list", "sku", "amount"],
                           [["trial", "TENT", "799.00"]])
        self.hub.command("import", str(dearer))

        done = self.till.command("sync", "--until-idle", "--timeout", "3", check=False)
        self.assertEqual(done.returncode, 1, done)
        error = json.loads(done.stdout)["error"]
        self.assertEqual(error["code"], "storage-read-only")
        self.assertIn("catalogue", error["detail"])

        till = self.till.open()
        till.do("sign-in", user=MANAGER, pin=PIN)
        till.do("open-shift", float="100.00")
        self.assertEqual(till.do("add", sku="TENT")["basket"]["total"], "749.00")
        till.do("tender", kind="cash", amount="750.00")
        till.do("complete")
        wait_until(lambda: till.do("status")["status"]["journal"]["waiting"] == 0, 30,
                   "the sale did not leave")
        till.close()
        till.verify()

        for catalogue in self.folder.glob("catalogue*"):
            catalogue.chmod(0o600)
        till.sync()
        till.open()
        till.do("sign-in", user=MANAGER, pin=PIN)
        self.assertEqual(till.do("add", sku="TENT")["basket"]["total"], "799.00")
        till.close()

    def test_a_call_that_nobody_understands_explains_itself(self):
        for words in [[], ["dance"], ["enrol"], ["run", "--clock", "noon"], ["sync", "--up"],
                      ["status", "surplus"], ["sync", "--timeout", "-5"], ["verify", "--hub", "x"]]:
            done = self.typed("", *words)
            self.assertEqual(done.returncode, 2, words)
            self.assertIn("enrol --hub URL", done.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
