import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** The bar over the shell's screens: the one search field, and the status. */
Rectangle {
    id: root

    required property TerminalViewModel terminal
    /** Digits typed before a scan or as a code by hand; they stand in the field until used. */
    property string typed: ""

    signal syncRequested()
    signal cashierRequested()

    height: Theme.sizeTopBar
    color: Theme.surface

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }

    // It looks like a field and opens the palette, where typing happens.
    T.Button {
        id: field

        x: Theme.space4
        y: 8
        width: Theme.topBarField
        height: Theme.sizeTouchMin
        focusPolicy: Qt.TabFocus
        text: qsTr("Scan or search items")
        Accessible.name: field.text
        onClicked: root.terminal.search.open("")

        background: Rectangle {
            radius: Theme.radiusM
            color: Theme.surfaceAlt
            border.width: Theme.borderHairline
            border.color: Theme.lineStrong

            PressShade {
                radius: parent.radius
                pressed: field.down
                hovered: field.hovered
            }
            FocusRing {
                visible: field.visualFocus
                around: Theme.radiusM
            }
        }
        Icon {
            id: sign

            x: 15
            anchors.verticalCenter: parent.verticalCenter
            name: "scan"
            size: 22
            tint: Theme.ink3
        }
        Label {
            anchors.left: sign.right
            anchors.leftMargin: 11
            anchors.right: times.visible ? times.left : cap.left
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            text: root.typed === "" ? field.text : root.typed
            type: root.typed === "" ? Theme.typeBody : Theme.typeLineAmount
            color: root.typed === "" ? Theme.ink3 : Theme.ink
            elide: Text.ElideRight
        }
        Pill {
            id: times

            anchors.right: cap.visible ? cap.left : parent.right
            anchors.rightMargin: 10
            anchors.verticalCenter: parent.verticalCenter
            visible: root.terminal.sale.pendingMultiplier !== ""
            text: root.terminal.sale.pendingMultiplier
            tone: "accent"
        }
        KeyCap {
            id: cap

            anchors.right: parent.right
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            //: The keys Control and K.
            text: qsTr("Ctrl K")
        }
    }

    StatusRow {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        anchors.verticalCenter: parent.verticalCenter
        brief: Theme.compact
        typing: root.typed !== ""
        terminal: root.terminal
        onSyncRequested: root.syncRequested()
        onCashierRequested: root.cashierRequested()
    }
}
