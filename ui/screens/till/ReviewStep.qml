pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** What should be there against what was counted, and what a difference takes. */
Flickable {
    id: root

    required property ClosingViewModel closing

    contentHeight: cards.height
    interactive: contentHeight > height
    boundsBehavior: Flickable.StopAtBounds
    clip: interactive

    component Figure: Column {
        id: figure

        required property string name
        required property string valueText
        property real room: 240

        Label {
            text: figure.name
            type: Theme.typeBodyStrong
            color: Theme.ink2
        }
        AmountText {
            text: figure.valueText
            sizes: [Theme.typeDisplay, Theme.typeHeading, Theme.typeTitle]
            room: figure.room
            Accessible.name: qsTr("%1: %2").arg(figure.name).arg(figure.valueText)
        }
    }

    Column {
        id: cards

        width: parent.width
        spacing: Theme.space3

        Card {
            width: parent.width
            height: figures.height + pill.height + foreign.height + 3 * Theme.space5

            Row {
                id: figures

                readonly property real room: (parent.width - 3 * Theme.space5) / 2

                x: Theme.space5
                y: Theme.space5
                spacing: Theme.space5

                Figure {
                    width: figures.room
                    room: figures.room
                    name: qsTr("Expected")
                    valueText: root.closing.expectedText
                }
                Figure {
                    width: figures.room
                    room: figures.room
                    name: qsTr("Counted")
                    valueText: root.closing.countedText
                }
            }
            Pill {
                id: pill

                x: Theme.space5
                anchors.top: figures.bottom
                anchors.topMargin: Theme.space4
                height: 44
                tone: root.closing.differenceTone
                iconName: root.closing.differenceTone === "ok" ? "check" : "alert"
                text: root.closing.differenceText
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("Difference: %1").arg(pill.text)
            }
            // Other currencies, each by itself.
            Column {
                id: foreign

                x: Theme.space5
                anchors.top: pill.bottom
                width: parent.width - 2 * Theme.space5
                topPadding: foreignRows.count > 0 ? Theme.space3 : 0

                Repeater {
                    id: foreignRows

                    objectName: "foreignDifferences"
                    model: root.closing.foreign

                    KeyValue {
                        required name
                        required valueText
                        required strong

                        width: foreign.width
                    }
                }
            }
        }
        Card {
            width: parent.width
            height: reasonColumn.height + 2 * Theme.space5
            visible: reasons.count > 0

            Column {
                id: reasonColumn

                x: Theme.space5
                y: Theme.space5
                width: parent.width - 2 * Theme.space5
                spacing: Theme.space3

                Row {
                    spacing: Theme.space2

                    Label {
                        text: qsTr("Why is there a difference?")
                        type: Theme.typeTitle
                        font.pixelSize: 18
                    }
                    KeyCap {
                        anchors.verticalCenter: parent.verticalCenter
                        text: "← →"
                    }
                }
                Flow {
                    width: parent.width
                    spacing: Theme.space2

                    Repeater {
                        id: reasons

                        model: root.closing.reasons

                        Chip {
                            required property string reasonId
                            required selected
                            required text

                            onClicked: root.closing.chooseReason(reasonId)
                        }
                    }
                }
            }
        }
        Card {
            width: parent.width
            height: 72
            visible: root.closing.approvalNeeded

            Icon {
                id: shield

                anchors.left: parent.left
                anchors.leftMargin: Theme.space5
                anchors.verticalCenter: parent.verticalCenter
                name: "shield"
                tint: Theme.ink2
            }
            Label {
                anchors.left: shield.right
                anchors.leftMargin: Theme.space3
                anchors.right: parent.right
                anchors.rightMargin: Theme.space5
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("The difference is above the limit: a second person approves it when "
                    + "you close.")
                color: Theme.ink2
                wrapMode: Text.Wrap
                lineHeight: 20
            }
        }
    }
}
