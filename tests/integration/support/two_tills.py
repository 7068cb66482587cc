"""A shop with a hub and two tills, for whatever happens between them."""

import pathlib
import tempfile
import unittest

from shop import MANAGER, PIN, Hub, Till, small_shop


class TwoTills(unittest.TestCase):
    """Both tills are open, with a manager signed in and a drawer."""

    SKUS = []  # As small_shop() takes them.

    def setUp(self):
        self.place = tempfile.TemporaryDirectory(prefix="onetill-two-tills-")
        self.addCleanup(self.place.cleanup)
        self.folder = pathlib.Path(self.place.name)
        self.hub = Hub(self.folder / "hub")
        small_shop(self.hub, "trial", "GBP", self.SKUS)
        self.hub.start()
        self.addCleanup(self.hub.kill)
        self.first, self.second = self.till("first"), self.till("second")

    def till(self, name):
        till = Till(self.folder / name).enrol(self.hub, "trial")
        till.sync()
        self.begin(till)
        self.addCleanup(till.kill)
        if till.do("status")["status"]["shift"] is None:
            till.do("open-shift", float="100.00")
        return till

    def begin(self, till):
        till.open()
        till.do("sign-in", user=MANAGER, pin=PIN)

    def finish(self):
        for till in (self.first, self.second):
            till.close()
            till.sync()
            till.verify()
        self.hub.verify()
