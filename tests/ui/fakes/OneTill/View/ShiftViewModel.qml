import QtQml

QtObject {
    id: root

    property string amountText: "€150.00"
    property bool canOpen: true
    property bool busy: false
    property string leftText: ""
    property string errorText: ""
    property var calls: []

    function digit(text) { root.calls.push("digit " + text) }
    function doubleZero() { root.calls.push("doubleZero") }
    function separator() { root.calls.push("separator") }
    function backspace() { root.calls.push("backspace") }
    function takeLeft() { root.calls.push("takeLeft") }
    function open() { root.calls.push("open") }
}
