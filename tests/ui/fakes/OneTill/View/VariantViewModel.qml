import QtQml

QtObject {
    id: root

    property bool active: false
    property string name: "Storm Shell Jacket — Men’s"
    property string detailText: "SKU SSJ-M-GRA-M · 5 here"
    property string priceText: "€319.00"
    property string glyph: "jacket"
    property int tint: 0
    property bool isPicked: true
    property bool canAdd: true
    property string cannotAddText: ""
    property int openOption: 0
    property list<VariantOption> options: [
        VariantOption { name: "Colour" },
        VariantOption { name: "Size" }]
    property var calls: []

    function fill(sizes) {
        root.options[0].values.clear()
        root.options[1].values.clear()
        for (const colour of ["Graphite", "Moss", "Rust", "Deep Fjord"])
            root.options[0].values.append({value: colour, selected: colour === "Graphite",
                detailText: colour === "Deep Fjord" ? "not made" : ""})
        for (const size of sizes)
            root.options[1].values.append({value: size, selected: size === "M",
                detailText: size === "L" ? "none" : "5 here"})
    }
    function choose(option, value) { root.calls.push("choose " + option + " " + value) }
    function step(option, by) { root.calls.push("step " + option + " " + by) }
    function add() { root.calls.push("add"); root.active = false }
    function openStock() { root.calls.push("openStock"); root.active = false }
    function cancel() { root.calls.push("cancel"); root.active = false }
}
