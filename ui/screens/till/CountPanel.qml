import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** What is counted so far, why nothing is compared yet, and the keypad that types the counts. */
Item {
    id: root

    required property ClosingViewModel closing

    readonly property CountViewModel count: root.closing.count
    /** A sum is typed, not the pieces of it. */
    readonly property bool sumsUp: root.count.bySum || root.count.foreignCode !== ""

    function submit() {
        if (button.available)
            root.closing.submitCount()
        else
            button.tell()
    }

    /** Takes a key that counts; says whether it did. */
    function take(event: KeyEvent): bool {
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.sumsUp && root.count.atEnd ? root.submit() : root.count.next()
        else if (event.key === Qt.Key_PageDown)
            root.count.nextPage()
        else if (event.key === Qt.Key_PageUp)
            root.count.previousPage()
        else if (event.key === Qt.Key_Down)
            root.count.next()
        else if (event.key === Qt.Key_Up)
            root.count.previous()
        else if (event.key === Qt.Key_Left || event.key === Qt.Key_Right)
            root.count.changeColumn()
        else if (event.text === "+")
            root.count.oneMore()
        else if (event.text === "-")
            root.count.oneLess()
        else
            return pad.take(event)
        return true
    }

    Label {
        id: name

        x: 20
        y: Theme.space4
        //: %1 is the code of a currency.
        text: root.count.foreignCode === "" ? qsTr("Counted cash")
            : qsTr("Counted %1").arg(root.count.foreignCode)
        type: Theme.typeLineAmount
        color: Theme.ink2
    }
    AmountText {
        id: total

        x: 20
        anchors.top: name.bottom
        text: root.count.totalText
        sizes: [Theme.typeCount, Theme.typeTotal, Theme.typeDisplay, Theme.typeHeading]
        room: parent.width - 40
        //: What was counted, and how much.
        Accessible.name: qsTr("%1 %2").arg(name.text).arg(root.count.totalText)
    }
    Rectangle {
        id: note

        readonly property bool warns: root.closing.recount

        x: 20
        anchors.top: total.bottom
        anchors.topMargin: Theme.space3
        width: parent.width - 40
        height: noteText.height + 2 * Theme.space3
        visible: root.closing.blind || note.warns
        radius: Theme.radiusL
        color: note.warns ? Theme.warnSoft : Theme.surfaceAlt
        border.width: Theme.borderHairline
        border.color: note.warns ? Theme.warn : Theme.line

        Icon {
            id: sign

            anchors.left: parent.left
            anchors.leftMargin: 14
            anchors.verticalCenter: parent.verticalCenter
            name: note.warns ? "alert" : "shield"
            size: 22
            tint: note.warns ? Theme.warnInk : Theme.ink2
        }
        Label {
            id: noteText

            anchors.left: sign.right
            anchors.leftMargin: 12
            anchors.right: parent.right
            anchors.rightMargin: 14
            y: Theme.space3
            text: note.warns ? qsTr("The count is off. Count the drawer once more.")
                : qsTr("Blind count. The expected amount appears after you submit.")
            type: Theme.typeLabel
            weight: note.warns ? Font.DemiBold : Font.Normal
            color: note.warns ? Theme.warnInk : Theme.ink2
            wrapMode: Text.Wrap
            Accessible.role: note.warns ? Accessible.AlertMessage : Accessible.StaticText
        }
    }
    Label {
        id: error

        x: 20
        anchors.top: note.visible ? note.bottom : total.bottom
        anchors.topMargin: Theme.space2
        width: parent.width - 40
        visible: text !== ""
        text: root.closing.errorText
        color: Theme.dangerInk
        wrapMode: Text.Wrap
        lineHeight: 20
        Accessible.role: Accessible.AlertMessage
    }
    Keypad {
        id: pad

        objectName: "countPad"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: 20
        anchors.rightMargin: 20
        anchors.bottom: button.top
        anchors.bottomMargin: Theme.space3
        height: Math.min(344, button.y - y0 - 24)
        //: The key that leads to the next note or coin.
        actText: root.sumsUp && root.count.atEnd ? "" : qsTr("Next")
        onDigit: digit => root.count.digit(digit)
        onDoubleZero: root.count.doubleZero()
        onSeparator: root.count.separator()
        onBackspace: root.count.backspace()
        onActed: root.count.next()

        /** Where what stands above ends. */
        readonly property real y0: error.visible ? error.y + error.height : note.y + note.height
    }
    Button {
        id: button

        objectName: "submitCount"
        anchors.left: pad.left
        anchors.right: pad.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 18
        kind: Button.Primary
        text: root.closing.busy ? qsTr("Checking…") : qsTr("Submit count")
        busy: root.closing.busy
        keyHint: "F12"
        available: root.closing.missingText === "" && !root.closing.busy
        reason: root.closing.busy ? "" : root.closing.missingText
        reasonBeside: true
        onClicked: root.submit()
    }
}
