#!/usr/bin/python3
"""Makes the fonts of the terminal out of Debian's Inter: OneTill Sans and OneTill Display.

Qt 6.4 cannot switch OpenType features on, and proportional digits make columns of amounts and a
running total jump. So the digits, plus and minus that a till shows become tabular in the file
itself, and the family gets a name of its own (ui.md, 2.2).

    build_fonts.py --from /usr/share/fonts/opentype/inter --to <folder>
"""

import argparse
import pathlib
import sys

from fontTools import subset
from fontTools.misc.psCharStrings import T2CharString
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

FAMILIES = {"Inter": "OneTill Sans", "InterDisplay": "OneTill Display"}
STYLES = ("Regular", "Medium", "SemiBold", "Bold")
TABULAR = [ord(digit) for digit in "0123456789+\u2212"]
FIGURE_SPACE = 0x2007

# What a shop prints and types: Latin with Vietnamese, Greek, Cyrillic, punctuation, super- and
# subscripts, currency signs, letter-like signs, fractions, arrows, mathematics, ticks, ligatures.
KEPT = [
    (0x0020, 0x052F), (0x1E00, 0x1FFF), (0x2000, 0x20CF), (0x2100, 0x22FF), (0x2300, 0x23FF),
    (0x25A0, 0x25FF), (0x2600, 0x27BF), (0xFB00, 0xFB06), (0xFEFF, 0xFEFF),
]

# Marks of direction and joining. They wrap codes and amounts in right-to-left text; without a
# glyph of their own a renderer may borrow one from another font and change the line height.
INVISIBLE = [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0x061C, 0xFEFF]

# Contextual alternates are left out on purpose: they turn "10x20" into a multiplication sign and
# "->" into an arrow, and a serial number must read as it was typed.
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl"]


def tabular_glyphs(font):
    """The glyph names of the font's own tabular forms, by code point; the plain glyph if none."""
    substitution = {}
    table = font["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for part in table.LookupList.Lookup[index].SubTable:
                    substitution.update(getattr(part, "ExtSubTable", part).mapping)
    plain = font.getBestCmap()
    return {code: substitution.get(plain[code], plain[code]) for code in TABULAR}


def remap(font, glyphs):
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(glyphs)
            nothing = table.cmap[0x200B]
            table.cmap.update({code: nothing for code in INVISIBLE})


def reduce(font):
    """Keeps the characters and features a till needs; everything else only costs start-up time."""
    options = subset.Options()
    options.layout_features = FEATURES
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    keeper = subset.Subsetter(options)
    codes = [code for first, last in KEPT for code in range(first, last + 1)]
    keeper.populate(unicodes=codes + INVISIBLE)
    keeper.subset(font)


def set_advance(font, name, advance):
    """Centres the outline of a glyph in a cell of the given width."""
    metrics = font["hmtx"]
    old, bearing = metrics[name]
    shift = (advance - old) // 2
    strings = font["CFF "].cff.topDictIndex[0].CharStrings
    pen = T2CharStringPen(advance - strings[name].private.nominalWidthX, None)
    font.getGlyphSet()[name].draw(TransformPen(pen, (1, 0, 0, 1, shift, 0)))
    drawn = pen.getCharString(private=strings[name].private)
    assert isinstance(drawn, T2CharString)
    strings[name] = drawn
    metrics[name] = (advance, bearing + shift)


def equalise(font, glyphs):
    """Gives all tabular glyphs one width.

    Debian's Inter Display (4.0 beta 7) carries a tnum feature whose digits are not tabular at
    all, and its Inter Bold is off by five units in the 4; so the widest digit makes the cell.
    """
    digits = [name for code, name in glyphs.items() if chr(code).isdigit()]
    advance = max(font["hmtx"][name][0] for name in digits)
    for name in set(glyphs.values()):
        set_advance(font, name, advance)
    font["hmtx"][font.getBestCmap()[FIGURE_SPACE]] = (advance, 0)
    return advance


def forget_kerning(font, names):
    """A kerned pair of digits would break the column again, so these glyphs take no part in it."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for part in lookup.SubTable:
            part = getattr(part, "ExtSubTable", part)
            if part.LookupType != 2:
                continue
            if part.Format == 1:
                forget_listed_pairs(part, names)
            else:
                part.Coverage.glyphs = [name for name in part.Coverage.glyphs if name not in names]
                for classes in (part.ClassDef1.classDefs, part.ClassDef2.classDefs):
                    for name in names & classes.keys():
                        del classes[name]


def forget_listed_pairs(part, names):
    kept = []
    for first, pairs in zip(part.Coverage.glyphs, part.PairSet):
        if first in names:
            continue
        records = [r for r in pairs.PairValueRecord if r.SecondGlyph not in names]
        pairs.PairValueRecord, pairs.PairValueCount = records, len(records)
        kept.append((first, pairs))
    part.Coverage.glyphs = [first for first, _ in kept]
    part.PairSet = [pairs for _, pairs in kept]
    part.PairSetCount = len(kept)


def rename(font, family, style):
    """Regular and Bold form the plain family; the other weights name it as typographic family."""
    plain = style in ("Regular", "Bold")
    post_script = f"{family.replace(' ', '')}-{style}"
    texts = {
        1: family if plain else f"{family} {style}",
        2: style if plain else "Regular",
        3: post_script,
        4: f"{family} {style}",
        6: post_script,
        10: "Made from Inter by the OneTill authors: digits are tabular, characters reduced.",
    }
    if not plain:
        texts.update({16: family, 17: style})
    names = font["name"]
    # The trade mark and the maker's links belong to Inter, not to a changed version (OFL, 3 and 4).
    for number in (1, 2, 3, 4, 6, 7, 8, 10, 11, 12, 16, 17, 25):
        names.removeNames(nameID=number)
    for number, text in texts.items():
        names.setName(text, number, 3, 1, 0x409)
    top = font["CFF "].cff
    top.fontNames = [post_script]
    top.topDictIndex[0].FamilyName = family
    top.topDictIndex[0].FullName = texts[4]


def build(source, target, family, style):
    font = TTFont(source, recalcTimestamp=False)
    glyphs = tabular_glyphs(font)
    remap(font, glyphs)
    reduce(font)
    advance = equalise(font, glyphs)
    forget_kerning(font, set(glyphs.values()))
    rename(font, family, style)
    font.save(target)

    # Read back what was written: a font that silently kept proportional digits looks fine until
    # the first total jumps.
    made = TTFont(target)
    widths = {made["hmtx"][made.getBestCmap()[code]][0] for code in [*TABULAR, FIGURE_SPACE]}
    if widths != {advance}:
        sys.exit(f"{target}: the digits are not tabular, widths {sorted(widths)}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--from", dest="source", type=pathlib.Path, required=True)
    arguments.add_argument("--to", dest="target", type=pathlib.Path, required=True)
    chosen = arguments.parse_args()
    chosen.target.mkdir(parents=True, exist_ok=True)
    for stem, family in FAMILIES.items():
        for style in STYLES:
            target = chosen.target / f"{family.replace(' ', '')}-{style}.otf"
            build(chosen.source / f"{stem}-{style}.otf", target, family, style)


if __name__ == "__main__":
    main()
