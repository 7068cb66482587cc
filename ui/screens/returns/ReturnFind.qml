pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/**
 * Before a receipt is open: one field for its number, or for who bought or what the payment is
 * called; and what has no receipt.
 */
Item {
    id: root

    required property ReturnsViewModel returns
    readonly property TextField field: code

    signal withoutReceiptRequested()
    signal keyboardRequested(field: TextField)
    signal hardwareTyped()

    Column {
        id: top

        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width - 2 * Theme.space6, 900)
        y: Theme.space6
        spacing: Theme.space4

        Label {
            width: parent.width
            text: qsTr("What comes back?")
            type: Theme.typeHeading
        }
        Item {
            width: parent.width
            height: code.height

            TextField {
                id: code

                objectName: "receiptCode"
                anchors.left: parent.left
                anchors.right: find.left
                anchors.rightMargin: Theme.space3
                height: Theme.sizePrimary
                focus: true
                iconName: "scan"
                placeholderText: qsTr("Scan the receipt, or type its number, or whose it is")
                errorText: root.returns.errorText
                maximumLength: 4096
                text: root.returns.code
                onTextEdited: root.returns.code = text
                Keys.onReturnPressed: root.returns.find()
                Keys.onEnterPressed: root.returns.find()
                Keys.onUpPressed: root.returns.choice.moveSelection(-1)
                Keys.onDownPressed: root.returns.choice.moveSelection(1)
                onKeyboardRequested: root.keyboardRequested(code)
                onHardwareTyped: root.hardwareTyped()
            }
            Button {
                id: find

                objectName: "findReceipt"
                anchors.right: parent.right
                width: 180
                kind: Button.Primary
                text: root.returns.busy ? qsTr("Looking…")
                    : root.returns.choice.any ? qsTr("Open") : qsTr("Find")
                keyHint: qsTr("Enter")
                busy: root.returns.busy
                available: root.returns.code !== "" && !root.returns.busy
                reason: root.returns.busy ? ""
                    : qsTr("Type the receipt’s number first, or whose it is")
                onClicked: root.returns.find()
            }
        }
        Row {
            width: parent.width
            visible: root.returns.errorText !== ""
            spacing: Theme.space2

            Icon {
                name: "alert"
                tint: Theme.danger
            }
            Label {
                width: parent.width - 32
                text: root.returns.errorText
                color: Theme.dangerInk
                wrapMode: Text.Wrap
                Accessible.role: Accessible.AlertMessage
            }
        }
        Row {
            spacing: Theme.space3

            Option {
                objectName: "lastReceipt"
                width: Theme.compact ? 340 : 380
                iconName: "clock"
                text: qsTr("Last receipt of this till")
                reason: qsTr("For what was just sold")
                keyHint: "F2"
                onClicked: root.returns.findLast()
            }
            Option {
                objectName: "withoutReceipt"
                width: Theme.compact ? 340 : 380
                iconName: "plus"
                text: qsTr("Item without receipt")
                reason: qsTr("A supervisor approves it")
                keyHint: "F7"
                onClicked: root.withoutReceiptRequested()
            }
        }
    }
    ListView {
        id: found

        objectName: "foundSales"
        anchors.top: top.bottom
        anchors.topMargin: Theme.space4
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space4
        anchors.horizontalCenter: parent.horizontalCenter
        width: top.width
        visible: root.returns.choice.any
        clip: true
        spacing: Theme.space2
        boundsBehavior: Flickable.StopAtBounds
        model: root.returns.choice.sales
        currentIndex: root.returns.choice.selected
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Sales found")

        delegate: SaleChoice {
            required property int index

            width: found.width
            onClicked: root.returns.choice.choose(index)
        }
    }
    EmptyState {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space12
        width: parent.width - 2 * Theme.space6
        visible: !root.returns.choice.any && (!Theme.compact || root.height > 600)
        iconName: "return"
        title: qsTr("Its items will be listed here")
        hint: qsTr("The code on a receipt of any of our tills works without a network.")
    }
}
