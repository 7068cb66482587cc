#pragma once

#include <array>
#include <string_view>

/// The vocabulary of a shop that never was. Enough of it that a million names look like a shop's.
namespace onetill::test {

inline constexpr std::array<std::string_view, 40> kBrands = {
    "Lofoten", "Trail",   "Kestrel", "Brae",   "Skerry", "Fjord",     "Alder",  "Northway",
    "Harbour", "Cairn",   "Willow",  "Tarn",   "Sorrel", "Peregrine", "Heath",  "Bramble",
    "Juniper", "Marram",  "Corrie",  "Lichen", "Ötztal", "Sälen",     "Ebro",   "Moher",
    "Selkie",  "Drift",   "Granite", "Bothy",  "Larch",  "Otter",     "Plover", "Rowan",
    "Slate",   "Thistle", "Umber",   "Vale",   "Wren",   "Yarrow",    "Zephyr", "Aran"};

inline constexpr std::array<std::string_view, 60> kThings = {
    "Tent",        "Backpack", "Jacket",        "Trousers",   "Boot",          "Sandal",
    "Shirt",       "Sweater",  "Beanie",        "Glove",      "Sock",          "Belt",
    "Mug",         "Kettle",   "Stove",         "Lantern",    "Headtorch",     "Rope",
    "Carabiner",   "Compass",  "Knife",         "Multitool",  "Flask",         "Bottle",
    "Blanket",     "Pillow",   "Hammock",       "Chair",      "Table",         "Coolbox",
    "Cutlery Set", "Pan",      "Plate",         "Bowl",       "Candle",        "Soap",
    "Towel",       "Drybag",   "Duffel",        "Hip Pack",   "Umbrella",      "Sunglasses",
    "Scarf",       "Vest",     "Cap",           "Insole",     "Trekking Pole", "Sleeping Bag",
    "Mat",         "Peg Set",  "First Aid Kit", "Binoculars", "Notebook",      "Puzzle",
    "Coffee",      "Tea",      "Chocolate",     "Trail Mix",  "Olive Oil",     "Spice Tin"};

inline constexpr std::array<std::string_view, 40> kQualities = {
    "Ultralight", "Waterproof", "Merino",     "Down",     "Canvas",    "Recycled",   "Folding",
    "Enamel",     "Titanium",   "Cotton",     "Linen",    "Softshell", "Fleece",     "Insulated",
    "Compact",    "Classic",    "Summit",     "Winter",   "Summer",    "Kids",       "Women's",
    "Men's",      "Family",     "Expedition", "Packable", "Windproof", "Organic",    "Hand-made",
    "Wooden",     "Steel",      "Ceramic",    "Striped",  "Quilted",   "Reflective", "Reversible",
    "Stretch",    "Thermal",    "Vintage",    "Everyday", "Crème"};

inline constexpr std::array<std::string_view, 24> kColours = {
    "Moss",   "Slate Blue", "Ochre", "Charcoal", "Rust",  "Sand",  "Navy",   "Ivory",
    "Forest", "Plum",       "Teal",  "Black",    "White", "Red",   "Yellow", "Heather",
    "Copper", "Stone",      "Sky",   "Olive",    "Berry", "Amber", "Ink",    "Fern"};

inline constexpr std::array<std::string_view, 12> kSizes = {"XS", "S",  "M",  "L",  "XL", "XXL",
                                                            "36", "38", "40", "42", "44", "46"};

inline constexpr std::array<std::string_view, 8> kCategories = {
    "Camp", "Clothing", "Footwear", "Pantry", "Gifts", "Climbing", "Home", "Sale"};

} // namespace onetill::test
