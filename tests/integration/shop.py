"""A hub and tills as real processes, for the trials in this folder. Standard library only."""

import csv
import json
import os
import pathlib
import signal
import subprocess
import tempfile
import time

PROGRAMS = pathlib.Path(os.environ.get("ONETILL_PROGRAMS", "build/dev")).resolve()
MANAGER, PIN = "rory", "482913"


class Failed(Exception):
    """Something that the trial was made to find."""


def expect(condition, sentence):
    if not condition:
        raise Failed(sentence)


def write_csv(path, header, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)
    return path


class Hub:
    """onetill-hub on SQLite in a folder of its own; it keeps its port over restarts."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.file = self.folder / "hub.db"
        self.address = "127.0.0.1:0"
        self.process = None
        self.command("migrate")

    def command(self, name, *arguments, check=True):
        done = subprocess.run(
            [PROGRAMS / "onetill-hub", name, "--db", f"sqlite:{self.file}", *arguments],
            capture_output=True, text=True, timeout=600)
        if check and done.returncode != 0:
            raise Failed(f"onetill-hub {name}: {done.stdout}{done.stderr}")
        return done

    def start(self):
        log = open(self.folder / "hub.log", "ab")
        self.process = subprocess.Popen(
            [PROGRAMS / "onetill-hub", "serve", "--db", f"sqlite:{self.file}",
             "--listen", self.address, "--insecure-loopback"],
            stdout=subprocess.PIPE, stderr=log, text=True)
        first = self.process.stdout.readline()
        expect(first, f"the hub did not start; see {self.folder / 'hub.log'}")
        self.address = json.loads(first)["listening"]
        return self

    @property
    def url(self):
        return f"http://{self.address}"

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        expect(self.process.wait(timeout=30) == 0, "the hub did not end with 0 after SIGTERM")

    def enrolment_code(self, store):
        said = self.command("enrol-code", "--store", store, "--trial").stdout
        return said.strip().splitlines()[-1].split()[-1]

    def report(self, name):
        return json.loads(self.command("report", name, "--format", "json").stdout)

    def verify(self):
        done = self.command("verify", check=False)
        expect(done.returncode == 0, f"the hub's books differ:\n{done.stdout}{done.stderr}")

    def reconcile(self, *tills):
        """Every entry of these tills is here, once and unchanged."""
        rows = self.report("reconciliation")
        for till in tills:
            mine = json.loads(till.command("reconciliation").stdout)
            lines = {}  # of each journal; a cloned till's has branches beside its main line
            for row in rows:
                if row["till"] == mine["till"]:
                    lines.setdefault((row["epoch"], row["branch"]), []).append(
                        {key: row[key] for key in ("business_day", "entries", "totals", "hashes")})
            journals = {}
            for day in mine["days"]:
                journals.setdefault(day.pop("epoch"), []).append(
                    dict(day, entries=str(day["entries"])))
            for epoch, days in journals.items():
                here = [line for (of, _), line in lines.items() if of == epoch]
                expect(days in here, f"epoch {epoch}: the hub has {here}, the till {days}")


class Till:
    """onetillctl with a state folder; `run` is kept open and spoken to a line at a time."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.running = None
        self.within = []  # Words before the program, such as of one that takes rights away.

    def command(self, name, *arguments, check=True, timeout=600):
        done = subprocess.run(
            [*self.within, PROGRAMS / "onetillctl", "--state", self.folder, name, *arguments],
            capture_output=True, text=True, timeout=timeout)
        if check and done.returncode != 0:
            raise Failed(f"onetillctl {name}: {done.stdout}{done.stderr}")
        return done

    def enrol(self, hub, store):
        self.command("enrol", "--hub", hub.url, "--code", hub.enrolment_code(store))
        return self

    def open(self, *options):
        log = open(str(self.folder) + ".log", "ab")
        self.running = subprocess.Popen(
            [*self.within, PROGRAMS / "onetillctl", "--state", self.folder, "run", "-", *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True)
        return self

    def ask(self, do, **fields):
        """The answer, whatever it is; None when the till died before answering."""
        return self.receive() if self.send(do, **fields) else None

    def send(self, do, **fields):
        """Whether the command went out; receive() waits for its answer."""
        try:
            self.running.stdin.write(json.dumps({"do": do, **fields}) + "\n")
            self.running.stdin.flush()
        except (BrokenPipeError, ValueError):
            return False
        return True

    def receive(self):
        line = self.running.stdout.readline()
        return json.loads(line) if line.endswith("\n") else None

    def do(self, do, **fields):
        """The answer, which must be a good one."""
        answer = self.ask(do, **fields)
        expect(answer and answer.get("ok"), f"{do} {fields}: {answer}")
        return answer

    def close(self):
        self.running.stdin.close()
        expect(self.running.wait(timeout=60) == 0, "onetillctl run did not end with 0")

    def kill(self):
        self.running.kill()
        self.running.wait()

    def sync(self):
        return self.command("sync", "--until-idle", "--timeout", "300")

    def verify(self):
        done = self.command("verify", check=False)
        expect(done.returncode == 0, f"the till's books differ:\n{done.stdout}{done.stderr}")


def small_shop(hub, store, currency, products):
    """Imports one store without tax, a manager, and `products` as (sku, name, price, barcode)."""
    with tempfile.TemporaryDirectory() as folder:
        at = pathlib.Path(folder)
        files = [
            write_csv(at / "stores.csv",
                      ["store", "name", "address", "country", "currency", "locale", "time_zone",
                       "price_mode", "price_list", "tax_region", "rounding_policy",
                       "cash_rounding_increment_minor", "cash_rounding_tie", "kind", "tax_number",
                       "receipt_header", "receipt_footer"],
                      [[store, "Trial shop", "1 Trial Street", "GB", currency, "en-GB",
                        "Europe/London", "included", "trial", "none", "per-line", "1", "up",
                        "store", "", "Trial", "Thank you"]]),
            write_csv(at / "taxes.csv",
                      ["tax_region", "tax", "name", "rate_percent", "kind", "amount", "included",
                       "compound", "letter"],
                      [["none", "ZERO", "No tax", "0", "percent", "", "1", "0", "Z"]]),
            write_csv(at / "tax_classes.csv", ["tax_class", "tax_region", "taxes"],
                      [["standard", "none", "ZERO"], ["reduced", "none", "ZERO"]]),
            write_csv(at / "roles.csv",
                      ["role", "name", "permissions", "price_override_max_percent",
                       "discount_max_percent"],
                      [["manager", "Manager", "sell open-shift override-price void-basket discount"
                        " close-shift cash-move open-drawer see-drawer approve-difference"
                        " correct-stock take-back take-back-freely exempt-tax train"
                        " settle-exceptions",
                        "100", "100"]]),
            write_csv(at / "staff.csv", ["staff", "name", "role", "stores", "pin", "language"],
                      [[MANAGER, "Rory McGrath", "manager", store, PIN, "en"]]),
            write_csv(at / "products.csv",
                      ["sku", "name", "category", "unit", "tax_class", "parent", "options",
                       "glyph", "age_limit", "barcodes", "tracked", "description", "may_be_free"],
                      [[sku, name, "All", "piece", "standard", "", "", "", "", code, "1", "",
                        "1" if float(price) == 0 else ""]
                       for sku, name, price, code in products]),
            write_csv(at / "prices.csv", ["price_list", "sku", "amount"],
                      [["trial", sku, price] for sku, name, price, code in products]),
        ]
        said = hub.command("import", *map(str, files)).stdout
        rejected = [str(path) for path in at.glob("*.rejected.csv")]
        expect(not rejected, f"rows were rejected: {said}")



def wait_until(condition, seconds, sentence):
    """Polls another process, which has no other way to tell; the deadline is a failure."""
    deadline = time.monotonic() + seconds
    while not condition():
        expect(time.monotonic() < deadline, sentence)
        time.sleep(0.05)
