import QtQml
import QtQml.Models

QtObject {
    id: root

    property PiecesModel notes: PiecesModel {}
    property PiecesModel coins: PiecesModel {}
    property ListModel pages: ListModel {}
    property string foreignCode: ""
    property bool atEnd: true
    property bool bySum: false
    property bool atCoins: false
    property string notesText: "€1,075.00"
    property string coinsText: "€147.20"
    property string totalText: "€1,222.20"
    property bool typed: true
    property string errorText: ""
    property var calls: []

    function piece(list, position, label, countText, amountText, selected) {
        list.append({position: position, label: label, countText: countText,
            amountText: amountText, isNone: countText === "0", selected: selected})
    }
    function fill() {
        const notes = [["€200", "0", "0.00"], ["€100", "2", "200.00"], ["€50", "9", "450.00"],
            ["€20", "14", "280.00"], ["€10", "11", "110.00"], ["€5", "7", "35.00"]]
        const coins = [["€2", "23", "46.00"], ["€1", "31", "31.00"], ["€0.50", "18", "9.00"],
            ["€0.20", "40", "8.00"], ["€0.10", "26", "2.60"], ["€0.05", "12", "0.60"],
            ["€0.02", "0", "0.00"], ["€0.01", "0", "0.00"]]
        for (let i = 0; i < notes.length; ++i)
            root.piece(root.notes, i, notes[i][0], notes[i][1], notes[i][2], i === 3)
        for (let i = 0; i < coins.length; ++i)
            root.piece(root.coins, notes.length + i, coins[i][0], coins[i][1], coins[i][2], false)
    }
    function select(position) { root.calls.push("select " + position) }
    function next() { root.calls.push("next") }
    function previous() { root.calls.push("previous") }
    function openPage(page) { root.calls.push("openPage " + page) }
    function nextPage() { root.calls.push("nextPage") }
    function previousPage() { root.calls.push("previousPage") }
    function changeColumn() { root.calls.push("changeColumn"); root.atCoins = !root.atCoins }
    function stepUp(position) { root.calls.push("stepUp " + position) }
    function stepDown(position) { root.calls.push("stepDown " + position) }
    function oneMore() { root.calls.push("oneMore") }
    function oneLess() { root.calls.push("oneLess") }
    function digit(text) { root.calls.push("digit " + text) }
    function doubleZero() { root.calls.push("doubleZero") }
    function separator() { root.calls.push("separator") }
    function backspace() { root.calls.push("backspace") }
}
