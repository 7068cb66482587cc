#!/usr/bin/env python3
"""How `onetill` answers a call that it cannot follow: a sentence that says what to do, and ends."""

import os
import subprocess
import unittest

from shop import PROGRAMS

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def started(*words, screen=False):
    environment = {name: value for name, value in os.environ.items() if name not in SCREENS}
    if screen:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    return subprocess.run([PROGRAMS / "onetill", *words], env=environment, capture_output=True,
                          text=True, timeout=60, check=False)


class StartTests(unittest.TestCase):
    def test_help_needs_no_screen_and_tells_where_the_files_are_looked_for(self):
        done = started("--help")
        self.assertEqual(done.returncode, 0)
        self.assertIn("--state <directory>", done.stdout)
        self.assertIn("ONETILL_STATE", done.stdout)
        self.assertIn("/etc/onetill/till.toml", done.stdout)

    def test_a_wrong_call_points_to_the_help(self):
        for words in [["--dance"], ["surplus"], ["--state"], ["--theme", "pink"],
                      ["--window", "wide"], ["--state", ""], ["--hub", "nonsense"]]:
            with self.subTest(words=words):
                done = started(*words, screen=True)
                self.assertEqual(done.returncode, 2, done)
                self.assertIn("onetill --help", done.stderr)
        self.assertEqual(started("--dance").returncode, 2)

    # Qt would abort, and advise to install the program again.
    def test_without_a_screen_it_says_so(self):
        done = started("--state", "/nowhere")
        self.assertEqual(done.returncode, 1, done)
        self.assertIn("DISPLAY", done.stderr)
        self.assertIn("onetillctl", done.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
