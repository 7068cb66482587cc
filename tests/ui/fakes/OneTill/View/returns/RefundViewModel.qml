import QtQml
import QtQml.Models

QtObject {
    id: root

    property string totalText: "€319.10"
    property string contextText: "2 lines"
    property ListModel parts: ListModel {
        ListElement { tenderId: 1; text: "Card · 502918"; amountText: "€306.70" }
        ListElement { tenderId: 2; text: "Cash"; amountText: "€12.40" }
    }
    property string leftText: ""
    property string amountText: root.totalText
    property string roundingText: ""
    property ListModel methods: ListModel {
        ListElement {
            iconName: "return"; text: "As it was paid"; selected: true
            reason: "In the same ways"
        }
        ListElement { iconName: "cash"; text: "Cash"; reason: "Needs approval"; selected: false }
        ListElement { iconName: "card"; text: "Card"; reason: "Needs approval"; selected: false }
        ListElement { iconName: "tag"; text: "Voucher"; reason: "Needs approval"; selected: false }
    }
    property string referenceName: ""
    property string reference: ""
    property bool canComplete: true
    property string blockedText: ""
    property bool busy: false
    property string errorText: ""
    property var calls: []

    function digit(text) { root.calls.push("digit " + text) }
    function doubleZero() { root.calls.push("doubleZero") }
    function separator() { root.calls.push("separator") }
    function backspace() { root.calls.push("backspace") }
    function removePart(id) { root.calls.push("removePart " + id) }
    function choose(index) { root.calls.push("choose " + index) }
    function submit() { root.calls.push("submit " + root.reference) }
}
