import QtQml
import QtQml.Models

QtObject {
    id: root

    property string contextText: "10 items"
    property string totalText: "€1,228.40"
    property string leftText: "€1,228.40"
    property string receivedText: "1,250.00"
    property string takenText: ""
    property string roundingText: ""
    property string toPayText: "€1,228.40"
    property string missingText: "€0.00"
    property string amountText: "€1,250.00"
    property string amountCaption: "of " + root.leftText + " left to pay"
    property string separatorText: "."
    property string changeText: "€21.60"
    property bool changeDue: true
    property string changeBreakdownText: "1 × 20   1 × 1   1 × 0.50   1 × 0.10"
    property bool canComplete: true
    property bool settled: false
    property bool beginsCard: false
    property bool busy: false
    property string errorText: ""
    property ListModel quickAmounts: ListModel {
        ListElement { text: "1,228.40"; label: "Exact"; highlighted: false }
        ListElement { text: "€1,230"; label: ""; highlighted: false }
        ListElement { text: "€1,240"; label: ""; highlighted: false }
        ListElement { text: "€1,250"; label: ""; highlighted: true }
        ListElement { text: "€1,300"; label: ""; highlighted: false }
    }
    property ListModel taken: ListModel {}
    property ListModel methods: ListModel {
        ListElement {
            iconName: "cash"; text: "Cash"; reason: "Notes and coins"
            selected: true; available: true
        }
        ListElement {
            iconName: "card"; text: "Card"; reason: "Own terminal"
            selected: false; available: true
        }
        ListElement {
            iconName: "gift"; text: "Gift card"; reason: "Scan or type it"
            selected: false; available: true
        }
        ListElement {
            iconName: "star"; text: "Points"; reason: "Not taken here"
            selected: false; available: false
        }
        ListElement {
            iconName: "note"; text: "Store credit"; reason: "From a refund"
            selected: false; available: true
        }
    }
    property ListModel others: ListModel {
        ListElement {
            iconName: "tag"; text: "Voucher"; reason: "Scan or type it"
            selected: false; available: true
        }
        ListElement {
            iconName: "calendar"; text: "Prepayment"; reason: "A deposit, or instalments"
            selected: false; available: true
        }
        ListElement {
            iconName: "globe"; text: "Cash in USD"; reason: "\u20661 USD = 0.86 EUR\u2069"
            selected: false; available: true
        }
        ListElement {
            iconName: "globe"; text: "Cash in GBP"; reason: "\u20661 GBP = 1.1425 EUR\u2069"
            selected: false; available: true
        }
    }
    property string otherText: "More ways"
    property string otherReason: "All the others"
    property bool otherChosen: false
    property string accountText: ""
    property string amountTitle: "Cash received"
    property string referenceName: ""
    property bool needsNumber: root.referenceName !== ""
    property string reference: ""
    property bool canTake: true
    property string blockedText: ""
    property var calls: []

    function digit(text) { root.calls.push("digit " + text) }
    function doubleZero() { root.calls.push("doubleZero") }
    function separator() { root.calls.push("separator") }
    function backspace() { root.calls.push("backspace") }
    function clear() { root.calls.push("clear") }
    function quick(index) { root.calls.push("quick " + index) }
    function removeTender(id) { root.calls.push("removeTender " + id) }
    function choose(index) { root.calls.push("choose " + index) }
    function chooseOther(index) { root.calls.push("chooseOther " + index) }
    function submit() { root.calls.push("submit") }
    function addTender() { root.calls.push("addTender") }
    function complete() { root.calls.push("complete") }
}
