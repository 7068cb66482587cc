import QtQml

QtObject {
    id: root

    enum Kind { Age, Serial, Price }

    property bool active: false
    property int kind: GoodsQuestionViewModel.Age
    property string name: "Fixed-Blade Camp Knife, Birch"
    property string sku: "FBK-BIR"
    property string glyph: "knife"
    property int tint: 1
    property string yearsText: "18+"
    property string bornText: "Born on or before 26 November 2008?"
    property string priceText: "€24.50"
    property string unitText: ""
    property string limitText: ""
    property bool giftCard: false
    property string serialText: ""
    property string errorText: ""
    property var calls: []

    function digit(text) { root.calls.push("digit " + text) }
    function doubleZero() { root.calls.push("doubleZero") }
    function separator() { root.calls.push("separator") }
    function backspace() { root.calls.push("backspace") }
    function done() { root.active = false; root.calls.push("done") }
    function cancel() { root.active = false; root.calls.push("cancel") }
}
