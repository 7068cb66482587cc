"""Plants faults in a copy of the demo shop and expects check.py to find each of them."""

import pathlib
import shutil
import tempfile

# File, what stands there, what is planted, and words of the complaint expected. Each is a slip that
# a person editing the files by hand makes sooner or later.
FAULTS = [
    ("products", "9520417001069", "9520417001060", "wrong check digit"),
    ("products", "9520417001069", "9520417001038", "belongs to SSJ-M-GRA-S already"),
    ("products", "9520417001069", "4006381333931", "may belong to a real company"),
    ("products", "9520417001069", "952041700106", "not a GTIN-13"),
    ("products", ",9520417001069,", ",,", "has stock, but no barcode"),
    ("products", "2100101000003", "2100101001239", "not the key of a weighed article"),
    ("products", "SSJ-M-GRA-M,", "SSJ-M-GRA-S,", "stands twice"),
    ("products", "SSJ-M-GRA-M,", "ssj m,", "capital letters"),
    ("products", "Graphite, M\"", "Graphite, S\"", "the name"),
    ("products", "colour=Graphite;size=M", "colour=Graphite;size=S", "tell its variants apart"),
    ("products", ",jacket,", ",jakcet,", "is not drawn"),
    ("products", ",kg,", ",kilo,", "not one of its words"),
    ("products", ",childrens-wear,", ",children,", "no taxes for children"),
    ("products", ",18,", ",eighteen,", "age limit"),
    ("products", ",Tents,", ", Tents,", "begins or ends with a space"),
    ("products", "sku,name,", "name,sku,", "the header"),
    ("taxes", "IE-13.5,VAT 13.5%,13.5", "IE-13.5,VAT 13.5%,", "no rate"),
    ("tax_classes", "IE-13.5", "IE-13", "tax IE-13 is not known"),
    ("prices", "EUR,SSJ-M-GRA-M,319.00", "EUR,SSJ-M-GRA-M,319.0", "is not a price"),
    ("prices", "EUR,SSJ-M-GRA-M,319.00", "EUR,SSJ-M-GRA-M,-319.00", "is not a price"),
    ("prices", "EUR,TB45-GRA,229.00\n", "", "has no price in Grafton Street"),
    ("prices", "EUR,SSJ-M-GRA-M,319.00", "EUR,SSJ-M-GRA-M,319.00,", "4 columns in place of 3"),
    ("prices", "\n", "\r\n", "end with LF"),
    ("special_prices", "EUR,PUF", "EUR,PFU", "nothing that has a price"),
    ("special_prices", ",0418,", ",0731,", "does not sell at that list"),
    ("special_prices", ",gold,", ",,", "has no condition"),
    ("special_prices", "2026-12-25", "2026-11-25", "ends before it begins"),
    ("special_prices", "2026-12-25", "Christmas", "is no time"),
    ("special_prices", "18.00", "18", "is not a price"),
    ("customers", "FFG-20001002", "ffg-20001001", "belongs to C-1001 already"),
    ("customers", "IE-13.5", "IE-13", "tax IE-13 is not known"),
    ("customers", "DIP-2026-0147", "", "a reason and a certificate"),
    ("customers", "2027-12-31", "soon", "is no time"),
    ("stock", "0412,SSJ-M-GRA-M,5", "0412,SSJ-M-GRA-M,5.5", "is not a quantity"),
    ("stock", "0412,SSJ-M-GRA-M,5", "0499,SSJ-M-GRA-M,5", "cannot have stock"),
    ("stock", "0412,SSJ-M-GRA-M,5", "0412,SV-WAX,5", "cannot have stock"),
    ("staff", ",240817,", ",175392,", "used twice"),
    ("staff", ",240817,", ",111222,", "too plain"),
    ("staff", "cashier,0412,240817", "cashier,0001,240817", "a store is not known"),
    ("staff", "manager,0905", "supervisor,0905", "no manager"),
    ("roles", "void-basket", "void-baskets", "permission that is not known"),
    ("layout", ",Camp,3,", ",Camp,4,", "do not count from 1"),
    ("layout", ",Camp,3,BV1", ",Camp,3,BV9", "leads nowhere"),
    ("stores", ",gross-group,", ",net-group,", "not one of its words"),
    ("promotions", "COFFEE-HOURS", "MUGS-3FOR2", "stands twice"),
    ("promotions", "ECM-SEA", "ECM-SAE", "ECM-SAE leads nowhere"),
    ("promotions", "Coffee bar", "Cofee bar", "Cofee bar leads nowhere"),
    ("promotions", "0418", "0731", "another currency"),
    ("promotions", "}}}\n", "}}\n", "is no JSON"),
]


def run(check, folder):
    missed = 0
    for file, there, planted, words in FAULTS:
        with tempfile.TemporaryDirectory() as copied:
            copy = pathlib.Path(copied)
            for source in [*folder.glob("*.csv"), *folder.glob("*.jsonl")]:
                shutil.copy(source, copy)
            target = next(copy.glob(f"{file}.*"))
            text = target.read_bytes().decode("utf-8")
            changed = text.replace(there, planted, 1)
            target.write_bytes(changed.encode("utf-8"))
            faults, _ = check(copy)
        if changed == text or not any(words in fault for fault in faults):
            print(f"not found: {file}: '{planted}' in place of '{there}' ({words})")
            missed += 1
    print(f"{len(FAULTS) - missed} of {len(FAULTS)} planted faults found")
    return 1 if missed else 0
