pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** Who sells: a card for each person on the left, the PIN on the right. Also the locked screen. */
FocusScope {
    id: root

    required property TerminalViewModel terminal

    signal syncRequested()
    signal helpRequested()

    readonly property SignInViewModel signIn: root.terminal.signIn
    readonly property real side: Math.max(Theme.space8, (root.width - 1440) / 2)
    readonly property int columns: Theme.compact ? 2 : Theme.wide ? 4 : 3

    /** Chooses the person so many cards further. */
    function step(by: int) {
        for (let index = 0; index < staff.count; ++index) {
            const chosen = staff.itemAtIndex(index) as StaffCard
            const next = staff.itemAtIndex(index + by) as StaffCard
            if (chosen !== null && chosen.selected && next !== null) {
                root.signIn.select(next.staffId)
                staff.positionViewAtIndex(index + by, GridView.Contain)
                return
            }
        }
    }

    Keys.onPressed: event => event.accepted = card.pad.take(event)
    Keys.onLeftPressed: root.step(-1)
    Keys.onRightPressed: root.step(1)
    Keys.onUpPressed: root.step(-root.columns)
    Keys.onDownPressed: root.step(root.columns)
    Keys.onReturnPressed: root.signIn.submit()
    Keys.onEnterPressed: root.signIn.submit()
    Keys.onDeletePressed: root.signIn.clear()
    Keys.onEscapePressed: root.signIn.clocking = false

    Shortcut {
        sequence: "F3"
        enabled: root.enabled
        onActivated: root.signIn.clocking = !root.signIn.clocking
    }

    Shortcut {
        sequence: "F12"
        enabled: root.enabled
        onActivated: root.signIn.submit()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    Icon {
        id: logo

        x: root.side
        y: 14
        name: "logo"
        tint: Theme.accent
        figure: Theme.inkOnAccent
        size: 36
    }
    Label {
        anchors.left: logo.right
        anchors.leftMargin: 12
        anchors.verticalCenter: logo.verticalCenter
        //: The name of this program.
        text: qsTr("OneTill")
        type: Theme.typeTitle
    }
    Button {
        id: help

        anchors.right: parent.right
        anchors.rightMargin: root.side
        y: 8
        height: Theme.sizeTouchMin
        kind: Button.Quiet
        iconName: "info"
        text: qsTr("Help")
        keyHint: "F1"
        onClicked: root.helpRequested()
    }
    StatusRow {
        anchors.right: help.left
        anchors.rightMargin: Theme.space2
        y: 8
        height: Theme.sizeTouchMin
        who: false
        terminal: root.terminal
        onSyncRequested: root.syncRequested()
    }

    Item {
        id: left

        anchors.left: parent.left
        anchors.leftMargin: root.side
        anchors.right: card.left
        anchors.rightMargin: Theme.space8
        anchors.top: parent.top
        anchors.topMargin: 100
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space8

        Label {
            id: place

            //: The store's name and the till's.
            text: qsTr("%1 · %2").arg(root.terminal.storeName).arg(root.terminal.tillName)
            type: Theme.typeLineAmount
            weight: Font.Normal
            color: Theme.ink2
        }
        Label {
            id: greeting

            anchors.top: place.bottom
            width: parent.width
            text: root.signIn.greeting
            type: Theme.compact ? Theme.typeHeading : Theme.typeDisplay
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 24
            elide: Text.ElideRight
        }
        GridView {
            id: staff

            objectName: "staff"
            // A till has a dozen people, and the arrows reach each of them.
            cacheBuffer: 4096
            anchors.top: greeting.bottom
            anchors.topMargin: Theme.space6
            anchors.bottom: foot.top
            // Each cell ends with a gap, below the last row as well.
            anchors.bottomMargin: Theme.space4 - 12
            width: parent.width + 12
            cellWidth: Math.floor((parent.width + 12) / root.columns)
            // Lower cards let more people in without a swipe, down to what a name needs.
            cellHeight: Math.max(112, Math.min(Theme.compact ? 132 : 180,
                Math.floor(height / Math.ceil(Math.max(1, count) / root.columns))))
            clip: true
            snapMode: GridView.SnapToRow
            interactive: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            model: root.signIn.staff

            delegate: StaffCard {
                width: staff.cellWidth - 12
                height: staff.cellHeight - 12
                onChosen: staffId => root.signIn.select(staffId)
            }
        }
        EmptyState {
            anchors.centerIn: staff
            width: parent.width
            visible: staff.count === 0
            iconName: "people"
            title: qsTr("No staff list yet")
            hint: qsTr("It arrives with the next synchronisation.")
        }
        Chip {
            id: clockOnly

            objectName: "clockOnly"
            // Up here it takes no height from the people, whose names want it.
            anchors.right: parent.right
            anchors.bottom: greeting.top
            //: The PIN begins or ends somebody's work, and does not sign them in.
            text: qsTr("Clock in or out only")
            keyHint: "F3"
            selected: root.signIn.clocking
            onClicked: root.signIn.clocking = !root.signIn.clocking
        }
        Row {
            id: foot

            anchors.bottom: parent.bottom
            spacing: 12

            Card {
                width: Theme.sizeTouchMin
                height: Theme.sizeTouchMin

                Icon {
                    anchors.centerIn: parent
                    name: root.signIn.continueText !== "" ? "cart" : "idcard"
                }
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter

                Label {
                    text: root.signIn.continueText === "" ? qsTr("Or scan your staff badge")
                        : root.signIn.continueText
                    type: Theme.typeBodyStrong
                    lineHeight: 22
                }
                Label {
                    text: root.signIn.lastSyncText === "" ? qsTr("Signing in works offline too.")
                        //: %1 is for example "Last sync 14:31".
                        : qsTr("Signing in works offline too. %1.").arg(root.signIn.lastSyncText)
                    type: Theme.typeLabel
                    weight: Font.Normal
                    color: Theme.ink3
                }
            }
        }
    }

    PinCard {
        id: card

        anchors.right: parent.right
        anchors.rightMargin: root.side
        y: 72
        width: Theme.compact ? 400 : 440
        height: Math.min(parent.height - y - Theme.space8, 760)
        signIn: root.signIn
    }
}
