#!/usr/bin/env python3
"""conformance itself: what makes it fail. An example that nothing runs must not pass for one that
holds."""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

PROGRAM = os.environ["ONETILL_CONFORMANCE"]
GOOD = {"id": "cash-1", "rule": {"increment_minor": 5}, "total_minor": 3076,
        "expected_cash_minor": 3075, "expected_rounding_minor": -1}
BAD = GOOD | {"id": "cash-2", "expected_cash_minor": 3076}
STRANGE = {"id": "dance-1"}


class Program(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory()
        self.addCleanup(self.place.cleanup)
        self.folder = pathlib.Path(self.place.name)

    def run_on(self, content, *words, allowed=None):
        examples = self.folder / "examples.json"
        examples.write_text(json.dumps(content), encoding="utf-8")
        if allowed is not None:
            (self.folder / "allowed.txt").write_text(allowed, encoding="utf-8")
            words += ("--unsupported", self.folder / "allowed.txt")
        return subprocess.run([PROGRAM, *words, examples], capture_output=True, text=True,
                              timeout=60, check=False)

    def test_a_failure_is_status_1_and_what_is_no_file_of_examples_2(self):
        self.assertEqual(self.run_on({"cash_rounding": [GOOD]}).returncode, 0)
        self.assertEqual(self.run_on({"cash_rounding": [GOOD, BAD]}).returncode, 1)
        self.assertEqual(self.run_on([]).returncode, 2)
        self.assertEqual(subprocess.run([PROGRAM], capture_output=True, check=False).returncode, 2)

    def test_by_hand_whatever_is_unsupported_is_only_told(self):
        done = self.run_on({"cash_rounding": [GOOD], "dances": [STRANGE]})
        self.assertEqual(done.returncode, 0)
        self.assertIn("1 pass, 0 fail, 1 unsupported", done.stdout)

    def test_what_is_unsupported_has_to_stand_in_the_list(self):
        content = {"cash_rounding": [GOOD], "dances": [STRANGE]}
        done = self.run_on(content, allowed="# nothing\n")
        self.assertEqual(done.returncode, 1)
        self.assertIn("dance-1", done.stderr)
        for allowed in ["dance-1 no ballroom yet\n", "# all\n\ndance-* no ballroom yet\n"]:
            self.assertEqual(self.run_on(content, allowed=allowed).returncode, 0, allowed)

    def test_a_reason_must_be_given(self):
        done = self.run_on({"dances": [STRANGE]}, allowed="dance-1\n")
        self.assertEqual(done.returncode, 2)
        self.assertIn("dance-1", done.stderr)

    def test_a_line_that_nothing_needs_any_more_fails(self):
        done = self.run_on({"cash_rounding": [GOOD]}, allowed="cash-1 rounding comes later\n")
        self.assertEqual(done.returncode, 1)
        self.assertIn("cash-1", done.stderr)
        others = self.run_on({"cash_rounding": [GOOD]}, allowed="dance-* of another collection\n")
        self.assertEqual(others.returncode, 0, others.stderr)

    def test_so_many_have_to_pass(self):
        content = {"cash_rounding": [GOOD]}
        self.assertEqual(self.run_on(content, "--at-least", "1").returncode, 0)
        done = self.run_on(content, "--at-least", "2")
        self.assertEqual(done.returncode, 1)
        self.assertIn("2", done.stderr)
        self.assertEqual(self.run_on({}, "--at-least", "1").returncode, 1)
        self.assertEqual(self.run_on(content, "--at-least", "many").returncode, 2)


if __name__ == "__main__":
    unittest.main()
