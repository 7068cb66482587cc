#!/usr/bin/python3
"""Checks the demo shop's files: codes, references, amounts, and that nothing stands twice.

    check.py [FOLDER]      prints every fault found and ends with 1 if there is one
    check.py --self-test   plants one fault after the other and expects each to be found
"""

import collections
import csv
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
GLYPHS = HERE.parent / "icons"
COLUMNS = {
    "taxes": "tax_region tax name rate_percent kind amount included compound letter",
    "tax_classes": "tax_class tax_region taxes",
    "stores": "store name address country currency locale time_zone price_mode price_list"
              " tax_region rounding_policy cash_rounding_increment_minor cash_rounding_tie kind"
              " tax_number receipt_header receipt_footer return_days foreign_cash"
              " offline_sale_limit_minor offline_till_limit_minor offline_unknown_limit_minor",
    "products": "sku name category unit tax_class parent options glyph age_limit barcodes tracked"
                " description serial open_price price_min price_max deposit loads",
    "prices": "price_list sku amount",
    "special_prices": "price_list sku store group from until amount",
    "stock": "store sku quantity",
    "roles": "role name permissions price_override_max_percent discount_max_percent",
    "staff": "staff name role stores pin language",
    "customers": "customer name groups cards language company tax_number address exemption_reason"
                 " exemption_certificate exempt_taxes exempt_until",
    "layout": "store category position sku",
}
KEYS = {
    "taxes": ["tax_region", "tax"], "tax_classes": ["tax_class", "tax_region"],
    "stores": ["store"], "products": ["sku"], "prices": ["price_list", "sku"],
    "special_prices": ["price_list", "sku", "store", "group", "from", "until"],
    "stock": ["store", "sku"], "roles": ["role"], "staff": ["staff"],
    "customers": ["customer"], "layout": ["store", "category", "sku"],
}
WORDS = {
    ("products", "unit"): {"piece", "kg", "m", "l"},
    ("products", "tracked"): {"0", "1"},
    ("products", "serial"): {"", "1"},
    ("products", "open_price"): {"", "1"},
    ("products", "loads"): {"", "gift-card", "prepayment"},
    ("stores", "kind"): {"store", "warehouse", "web"},
    ("stores", "price_mode"): {"included", "excluded"},
    ("stores", "rounding_policy"): {"per-line", "en16931", "gross-group", "per-document"},
    ("stores", "cash_rounding_tie"): {"half-up", "half-down"},
    ("taxes", "kind"): {"percent", "division", "fixed_per_unit"},
    ("taxes", "included"): {"0", "1"},
    ("taxes", "compound"): {"0", "1"},
}
PERMISSIONS = {"sell", "override-price", "discount", "open-shift", "void-basket", "close-shift",
               "cash-move", "open-drawer", "see-drawer", "approve-difference",
               "correct-stock", "take-back", "take-back-freely", "exempt-tax", "train",
               "settle-exceptions"}
AMOUNT = re.compile(r"(0|[1-9]\d*)\.\d{2}")
WHOLE = re.compile(r"0|[1-9]\d*")
TIME = re.compile(r"(\d{4}-\d\d-\d\d(T\d\d:\d\d)?)?")
FRACTION = re.compile(r"(0|[1-9]\d*)(\.\d{1,3})?")


def read(folder, name, faults):
    """The rows of one file as dictionaries; a row of the wrong length is a fault, not a crash."""
    raw = (folder / f"{name}.csv").read_bytes()
    if b"\r" in raw:
        faults.append(f"{name}: lines must end with LF")
    lines = list(csv.reader(raw.decode("utf-8").splitlines()))
    columns = COLUMNS[name].split()
    if not lines or lines[0] != columns:
        faults.append(f"{name}: the header is not the one the README promises")
        return []
    rows = []
    for number, cells in enumerate(lines[1:], start=2):
        if len(cells) != len(columns):
            faults.append(f"{name}:{number}: {len(cells)} columns in place of {len(columns)}")
            continue
        if any(cell != cell.strip() for cell in cells):
            faults.append(f"{name}:{number}: a field begins or ends with a space")
        rows.append(dict(zip(columns, cells)))
    return rows


def check_keys_and_words(shop, faults):
    for name, rows in shop.items():
        count = collections.Counter(tuple(row[key] for key in KEYS[name]) for row in rows)
        faults += [f"{name}: {' '.join(key)} stands twice" for key, n in count.items() if n > 1]
        for row in rows:
            for (file, column), allowed in WORDS.items():
                if file == name and row[column] not in allowed:
                    faults.append(f"{name}: {column} '{row[column]}' is not one of its words")


def check_digit(body):
    """GS1 General Specifications 7.9.1: weights 3 and 1, beginning with 3 at the right."""
    total = sum(int(digit) * (1 if place % 2 else 3) for place, digit in enumerate(body[::-1]))
    return str(-total % 10)


def check_barcodes(products, faults):
    owner = {}
    for row in products:
        for code in row["barcodes"].split():
            where = f"products: {row['sku']}: barcode {code}"
            if not re.fullmatch(r"\d{13}", code):
                faults.append(f"{where} is not a GTIN-13")
                continue
            if check_digit(code[:-1]) != code[-1]:
                faults.append(f"{where} has a wrong check digit")
            if owner.setdefault(code, row["sku"]) != row["sku"]:
                faults.append(f"{where} belongs to {owner[code]} already")
            weighed = code.startswith("21")
            if not weighed and not code.startswith("952"):
                faults.append(f"{where} may belong to a real company")
            if weighed and (row["unit"] != "kg" or code[7:12] != "00000"):
                faults.append(f"{where} is not the key of a weighed article")


def check_products(shop, faults):
    regions = {row["tax_region"] for row in shop["stores"]}
    classes = {(row["tax_class"], row["tax_region"]) for row in shop["tax_classes"]}
    names, variants = collections.Counter(), collections.defaultdict(list)
    for row in shop["products"]:
        sku = row["sku"]
        names[row["name"]] += 1
        if not re.fullmatch(r"[A-Z0-9]+(-[A-Z0-9]+)*", sku):
            faults.append(f"products: {sku}: a SKU is of capital letters, digits and hyphens")
        for region in sorted(regions):
            if (row["tax_class"], region) not in classes:
                faults.append(f"products: {sku}: no taxes for {row['tax_class']} in {region}")
        if not (GLYPHS / f"product-{row['glyph']}.svg").is_file():
            faults.append(f"products: {sku}: the glyph '{row['glyph']}' is not drawn")
        if row["age_limit"] and not WHOLE.fullmatch(row["age_limit"]):
            faults.append(f"products: {sku}: the age limit is not a number")
        if row["deposit"] and row["deposit"] not in {other["sku"] for other in shop["products"]}:
            faults.append(f"products: {sku}: the deposit {row['deposit']} leads nowhere")
        if row["tracked"] == "1" and not row["barcodes"]:
            faults.append(f"products: {sku}: has stock, but no barcode")
        if row["parent"]:
            variants[row["parent"]].append(row["options"])
    faults += [f"products: the name '{name}' stands twice" for name, n in names.items() if n > 1]
    for parent, options in variants.items():
        kinds = {tuple(pair.split("=")[0] for pair in text.split(";")) for text in options}
        if len(kinds) != 1 or len(set(options)) != len(options):
            faults.append(f"products: the options of {parent} do not tell its variants apart")


def check_taxes(shop, faults):
    taxes = {(row["tax_region"], row["tax"]) for row in shop["taxes"]}
    for row in shop["taxes"]:
        fixed = row["kind"] == "fixed_per_unit"
        if not re.fullmatch(r"\d+(\.\d+)?", row["amount" if fixed else "rate_percent"]):
            faults.append(f"taxes: {row['tax']}: has no rate or amount")
    for row in shop["tax_classes"]:
        for tax in row["taxes"].split():
            if (row["tax_region"], tax) not in taxes:
                faults.append(f"tax_classes: {row['tax_class']}: the tax {tax} is not known")


def check_prices(shop, faults):
    skus = {row["sku"] for row in shop["products"]}
    lists = {row["price_list"] for row in shop["stores"]}
    priced = set()
    for row in shop["prices"]:
        priced.add((row["price_list"], row["sku"]))
        if row["sku"] not in skus or row["price_list"] not in lists:
            faults.append(f"prices: {row['price_list']} {row['sku']}: leads nowhere")
        if not AMOUNT.fullmatch(row["amount"]) or row["amount"] == "0.00":
            faults.append(f"prices: {row['sku']}: the amount '{row['amount']}' is not a price")
    said = {row["sku"] for row in shop["products"] if row["open_price"] == "1"}
    variants = collections.defaultdict(list)
    for row in shop["products"]:
        variants[row["parent"]].append(row["sku"])
    for store in shop["stores"]:
        for tile in shop["layout"]:
            shown = tile["store"] in ("", store["store"])
            if shown and not any(sku in said or (store["price_list"], sku) in priced
                                 for sku in [tile["sku"], *variants[tile["sku"]]]):
                faults.append(f"layout: {tile['sku']}: has no price in {store['name']}")


def check_special_prices(shop, faults):
    lists = {row["store"]: row["price_list"] for row in shop["stores"]}
    plain = {(row["price_list"], row["sku"]): row["amount"] for row in shop["prices"]}
    for row in shop["special_prices"]:
        where = f"special_prices: {row['price_list']} {row['sku']}"
        if (row["price_list"], row["sku"]) not in plain:
            faults.append(f"{where}: is of nothing that has a price there")
        if row["store"] and lists.get(row["store"]) != row["price_list"]:
            faults.append(f"{where}: the store {row['store']} does not sell at that list")
        if not any(row[column] for column in ("store", "group", "from", "until")):
            faults.append(f"{where}: has no condition")
        for column in ("from", "until"):
            if not TIME.fullmatch(row[column]):
                faults.append(f"{where}: '{row[column]}' is no time")
        if row["until"] and row["until"] <= row["from"]:
            faults.append(f"{where}: ends before it begins")
        if not AMOUNT.fullmatch(row["amount"]):
            faults.append(f"{where}: the amount '{row['amount']}' is not a price")


def check_customers(shop, faults):
    taxes = {row["tax"] for row in shop["taxes"]}
    owner = {}
    for row in shop["customers"]:
        where = f"customers: {row['customer']}"
        for card in row["cards"].split():
            if owner.setdefault(card.upper(), row["customer"]) != row["customer"]:
                faults.append(f"{where}: card {card} belongs to {owner[card.upper()]} already")
        faults += [f"{where}: tax {tax} is not known"
                   for tax in row["exempt_taxes"].split() if tax not in taxes]
        if bool(row["exemption_reason"]) != bool(row["exemption_certificate"]):
            faults.append(f"{where}: an exemption has a reason and a certificate")
        if not TIME.fullmatch(row["exempt_until"]):
            faults.append(f"{where}: '{row['exempt_until']}' is no time")


def check_stock(shop, faults):
    counted = {row["store"] for row in shop["stores"] if row["kind"] != "web"}
    products = {row["sku"]: row for row in shop["products"]}
    for row in shop["stock"]:
        product = products.get(row["sku"])
        if product is None or row["store"] not in counted or product["tracked"] == "0":
            faults.append(f"stock: {row['store']} {row['sku']}: cannot have stock")
            continue
        form = WHOLE if product["unit"] == "piece" else FRACTION
        if not form.fullmatch(row["quantity"]):
            faults.append(f"stock: {row['sku']}: '{row['quantity']}' is not a quantity")


def check_staff(shop, faults):
    roles = {row["role"] for row in shop["roles"]}
    counters = {row["store"] for row in shop["stores"] if row["kind"] == "store"}
    for row in shop["roles"]:
        if set(row["permissions"].split()) - PERMISSIONS:
            faults.append(f"roles: {row['role']}: has a permission that is not known")
        for limit in ("price_override_max_percent", "discount_max_percent"):
            if not WHOLE.fullmatch(row[limit]):
                faults.append(f"roles: {row['role']}: {limit} is not a number")
    pins = collections.Counter()
    for row in shop["staff"]:
        if row["role"] not in roles or not set(row["stores"].split()) <= counters:
            faults.append(f"staff: {row['staff']}: the role or a store is not known")
        if not re.fullmatch(r"\d{6}", row["pin"]) or len(set(row["pin"])) < 4:
            faults.append(f"staff: {row['staff']}: the PIN is not six digits, or too plain")
        pins[row["pin"]] += 1
    faults += [f"staff: the PIN {pin} is used twice" for pin, n in pins.items() if n > 1]
    for store in sorted(counters):
        here = {row["role"] for row in shop["staff"] if store in row["stores"].split()}
        if not {"cashier", "manager"} <= here:
            faults.append(f"staff: {store} has no cashier or no manager")


def check_layout(shop, faults):
    skus = {row[column] for row in shop["products"] for column in ("sku", "parent")} - {""}
    stores = {row["store"] for row in shop["stores"]} | {""}
    places = collections.defaultdict(list)
    for row in shop["layout"]:
        places[row["store"], row["category"]].append(row["position"])
        if row["sku"] not in skus or row["store"] not in stores:
            faults.append(f"layout: {row['category']} {row['sku']}: leads nowhere")
    for (store, category), positions in places.items():
        if positions != [str(number) for number in range(1, len(positions) + 1)]:
            faults.append(f"layout: {store} {category}: the positions do not count from 1 upwards")


def read_promotions(folder, faults):
    promotions = []
    for number, line in enumerate((folder / "promotions.jsonl").read_text("utf-8").splitlines(), 1):
        try:
            promotions.append(json.loads(line))
        except ValueError:
            faults.append(f"promotions:{number}: is no JSON")
    return promotions


def named_in(json_value, key):
    """Whatever stands in the lists of this name, however deep they are."""
    if isinstance(json_value, list):
        return {name for part in json_value for name in named_in(part, key)}
    if not isinstance(json_value, dict):
        return set()
    found = set(json_value.get(key, []))
    return found.union(*(named_in(part, key) for part in json_value.values()))


def check_promotions(shop, faults):
    currencies = {row["store"]: row["currency"] for row in shop["stores"]}
    skus = {row["sku"] for row in shop["products"]}
    categories = {row["category"] for row in shop["products"]}
    count = collections.Counter(promotion.get("id") for promotion in shop["promotions"])
    faults += [f"promotions: {name} stands twice" for name, n in count.items() if n > 1]
    for promotion in shop["promotions"]:
        where = f"promotions: {promotion.get('id')}"
        if any(currencies.get(store) != promotion.get("currency")
               for store in promotion.get("stores", [])):
            faults.append(f"{where}: a store is not known, or sells in another currency")
        offer = promotion.get("offer", {})
        strangers = (named_in(offer, "skus") | named_in(offer, "except")) - skus
        strangers |= named_in(offer, "categories") - categories
        faults += [f"{where}: {name} leads nowhere" for name in sorted(strangers)]


def check(folder):
    faults = []
    shop = {name: read(folder, name, faults) for name in COLUMNS}
    check_keys_and_words(shop, faults)
    check_barcodes(shop["products"], faults)
    check_products(shop, faults)
    check_taxes(shop, faults)
    check_prices(shop, faults)
    check_special_prices(shop, faults)
    check_stock(shop, faults)
    check_staff(shop, faults)
    check_customers(shop, faults)
    check_layout(shop, faults)
    shop["promotions"] = read_promotions(folder, faults)
    check_promotions(shop, faults)
    return faults, shop


def main():
    if sys.argv[1:] == ["--self-test"]:
        import check_self_test
        sys.exit(check_self_test.run(check, HERE))
    faults, shop = check(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
    print("\n".join(faults) if faults else
          ", ".join(f"{len(rows)} {name}" for name, rows in shop.items()) + ": in order")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
