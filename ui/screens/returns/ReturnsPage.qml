pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** Goods that come back: the receipt is found, its lines are ticked, the money goes back. */
FocusScope {
    id: root

    required property TerminalViewModel terminal
    required property TypedCode typing

    signal keyboardRequested(field: TextField)
    signal hardwareTyped()

    readonly property ReturnsViewModel returns: root.terminal.returns
    readonly property bool live: root.enabled && root.visible
    readonly property bool choosing: root.returns.hasSale
    readonly property string sale: root.returns.title

    /** Takes a key that belongs to this screen, wherever the focus is; says whether it did. */
    function take(event: KeyEvent): bool {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return false
        if (event.key === Qt.Key_Escape && root.typing.text === "") {
            root.choosing ? root.returns.leaveSale() : root.terminal.goToRegister()
            return true
        }
        return root.choosing && (root.typing.take(event) || root.takeChoice(event))
    }

    function takeChoice(event: KeyEvent): bool {
        const shift = event.modifiers & Qt.ShiftModifier
        if (event.key === Qt.Key_Up)
            root.returns.moveSelection(-1)
        else if (event.key === Qt.Key_Down)
            root.returns.moveSelection(1)
        else if (event.key === Qt.Key_Space)
            root.returns.toggleSelected()
        else if (event.key === Qt.Key_Left)
            shift ? root.returns.stepDisposition(-1) : root.returns.stepReason(-1)
        else if (event.key === Qt.Key_Right)
            shift ? root.returns.stepDisposition(1) : root.returns.stepReason(1)
        else if (event.text === "+")
            root.returns.changeSelected(1)
        else if (event.text === "-")
            root.returns.changeSelected(-1)
        else
            return false
        return true
    }

    function focusNow() {
        if (!root.live)
            return
        const item = root.choosing ? lines : find.field
        item.forceActiveFocus()
    }

    onLiveChanged: root.focusNow()
    onChoosingChanged: root.focusNow()
    // Not as far down as the list of the last receipt was left.
    onSaleChanged: lines.positionViewAtBeginning()
    Component.onCompleted: root.focusNow()

    Shortcut {
        sequence: "F12"
        enabled: root.live
        onActivated: root.choosing ? summary.refund() : root.returns.find()
    }
    Shortcut {
        sequence: "F2"
        enabled: root.live && !root.choosing
        onActivated: root.returns.findLast()
    }
    Shortcut {
        sequence: "F7"
        enabled: root.live
        onActivated: root.terminal.search.open("")
    }
    Shortcut {
        sequence: "F8"
        enabled: root.live && root.choosing
        onActivated: root.returns.exchange()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    ReturnFind {
        id: find

        anchors.fill: parent
        visible: !root.choosing
        returns: root.returns
        onWithoutReceiptRequested: root.terminal.search.open("")
        onKeyboardRequested: field => root.keyboardRequested(field)
        onHardwareTyped: root.hardwareTyped()
    }
    Item {
        id: left

        anchors.left: parent.left
        anchors.right: summary.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.margins: Theme.space4
        visible: root.choosing

        Button {
            id: back

            objectName: "backToFind"
            height: Theme.sizeTouchMin
            iconName: "left"
            //: Back to the field where a receipt is looked for.
            text: qsTr("Find")
            keyHint: qsTr("Esc")
            onClicked: root.returns.leaveSale()
        }
        Column {
            anchors.left: back.right
            anchors.leftMargin: Theme.space3
            anchors.right: policy.visible ? policy.left : parent.right
            anchors.rightMargin: Theme.space3
            anchors.verticalCenter: back.verticalCenter

            Label {
                width: parent.width
                text: root.returns.title
                type: Theme.typeTitle
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                text: root.returns.contextText
                type: Theme.typeLabel
                weight: Font.Normal
                color: Theme.ink3
                elide: Text.ElideRight
            }
        }
        Pill {
            id: policy

            anchors.right: parent.right
            anchors.verticalCenter: back.verticalCenter
            // In the narrow window it stands over the sums.
            visible: !Theme.compact
            height: 34
            tone: root.returns.tooLate ? "warn" : "ok"
            iconName: root.returns.tooLate ? "clock" : "check"
            text: root.returns.policyText
        }
        Card {
            anchors.top: back.bottom
            anchors.topMargin: Theme.space3
            anchors.bottom: foot.top
            anchors.bottomMargin: Theme.space3
            width: parent.width

            RowList {
                id: lines

                objectName: "returnLines"
                anchors.fill: parent
                anchors.margins: 1
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                highlightMoveDuration: 0
                // Keys choose a line by the view-model.
                keyNavigationEnabled: false
                model: root.returns.lines
                Accessible.role: Accessible.List
                Accessible.name: root.returns.title

                delegate: ReturnRow {
                    required property int index

                    width: lines.width
                    returns: root.returns
                    onKeyboardRequested: field => root.keyboardRequested(field)
                    onHardwareTyped: root.hardwareTyped()
                    // Keys may choose, and open, what is out of sight.
                    onSelectedChanged: if (selected)
                        lines.bring(index)
                    onImplicitHeightChanged: if (selected)
                        lines.bring(index)
                }
            }
        }
        Item {
            id: foot

            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.sizeControl

            Button {
                id: free

                objectName: "itemWithoutReceipt"
                iconName: "plus"
                text: qsTr("Item without receipt")
                keyHint: "F7"
                onClicked: root.terminal.search.open("")
            }
            Button {
                id: exchange

                objectName: "exchange"
                anchors.left: free.right
                anchors.leftMargin: Theme.space3
                iconName: "sync"
                //: Goods come back and others are taken in their place.
                text: qsTr("Exchange")
                keyHint: "F8"
                available: root.returns.canReturn
                reason: root.returns.blockedText
                onClicked: root.returns.exchange()
            }
            Label {
                anchors.left: exchange.right
                anchors.leftMargin: Theme.space3
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: !Theme.compact
                text: qsTr("Scan an item to tick its line")
                type: Theme.typeLabel
                weight: Font.Normal
                color: Theme.ink3
                horizontalAlignment: Text.AlignRight
                elide: Text.ElideRight
            }
        }
    }
    ReturnSummary {
        id: summary

        objectName: "returnSummary"
        anchors.right: parent.right
        width: Theme.compact ? 360 : Theme.sizeSidePanelReturns
        height: parent.height
        visible: root.choosing
        returns: root.returns
    }
}
