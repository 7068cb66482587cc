pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** What synchronisation does, what waits, what works meanwhile. It opens only when asked for. */
Popover {
    id: root

    required property SyncViewModel sync

    signal waitingRequested()

    readonly property int waitingCount: waiting.count

    onAboutToShow: root.sync.loadWaiting()

    x: Math.max(Theme.space4, Math.min(parent.width - width - Theme.space4, parent.width - 640))
    y: Theme.sizeTopBar + 4
    width: 440

    // Counts the rows, which a list model does not offer to QML by itself.
    Instantiator {
        id: waiting

        model: root.sync.waiting
        delegate: QtObject {}
    }

    component Fact: Item {
        id: fact

        required property string modelData
        required property string iconName
        required property color tint

        width: parent ? parent.width : 0
        height: 32

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: fact.iconName
            tint: fact.tint
            size: Theme.sizeIconS
        }
        Label {
            x: 30
            width: parent.width - 30
            anchors.verticalCenter: parent.verticalCenter
            text: fact.modelData
            elide: Text.ElideRight
        }
    }
    component Divider: Item {
        width: parent ? parent.width : 0
        height: 13

        Rectangle {
            y: 6
            width: parent.width
            height: 1
            color: Theme.line
        }
    }

    Column {
        width: parent.width

        Item {
            width: parent.width
            height: Math.max(54, words.height)

            Rectangle {
                id: circle

                width: 48
                height: 48
                radius: 24
                color: Theme.toneFill(pill.tone)

                Icon {
                    anchors.centerIn: parent
                    name: pill.iconName
                    tint: Theme.toneInk(pill.tone)
                }
            }
            SyncPill {
                id: pill

                visible: false
                sync: root.sync
            }
            // What went wrong and what to do are sentences: they wrap, and end where they end.
            Column {
                id: words

                anchors.left: circle.right
                anchors.leftMargin: 12
                anchors.right: parent.right

                Label {
                    width: parent.width
                    text: root.sync.headline
                    type: Theme.typeTitle
                    wrapMode: Text.WordWrap
                }
                Label {
                    width: parent.width
                    text: root.sync.detail
                    color: Theme.ink2
                    lineHeight: 22
                    wrapMode: Text.WordWrap
                }
            }
        }
        Divider {}
        Repeater {
            id: counted

            model: root.sync.counts

            KeyValue {
                required property string countText

                width: parent ? parent.width : 0
                valueText: countText
                iconName: "orders"
            }
        }
        Label {
            width: parent.width
            visible: text !== ""
            topPadding: 4
            bottomPadding: 4
            text: root.sync.adviceText
            color: Theme.ink2
            wrapMode: Text.WordWrap
        }
        Divider {
            visible: facts.visible && counted.count > 0
        }
        Column {
            id: facts

            visible: root.sync.worksText.length + root.sync.limitsText.length > 0
            width: parent.width

            Label {
                height: 32
                text: qsTr("While offline")
                type: Theme.typeBodyStrong
            }
            Repeater {
                model: root.sync.worksText

                Fact {
                    iconName: "check"
                    tint: Theme.ok
                }
            }
            Repeater {
                model: root.sync.limitsText

                Fact {
                    iconName: "clock"
                    tint: Theme.warn
                }
            }
        }
        Item {
            width: parent.width
            height: 72

            Column {
                anchors.left: parent.left
                anchors.right: tryNow.left
                anchors.rightMargin: 12
                anchors.verticalCenter: parent.verticalCenter

                Label {
                    width: parent.width
                    visible: text !== ""
                    text: root.sync.nextTryText
                    type: Theme.typeCaption
                    color: Theme.ink3
                    elide: Text.ElideRight
                }
                Label {
                    width: parent.width
                    visible: text !== ""
                    text: root.sync.catalogueAgeText
                    type: Theme.typeCaption
                    color: Theme.ink3
                    elide: Text.ElideRight
                }
            }
            Button {
                id: tryNow

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                height: Theme.sizeRowControl
                iconName: "sync"
                text: qsTr("Try now")
                available: root.sync.canTry
                reason: qsTr("Nothing to try: all is sent, or it is switched off")
                onClicked: root.sync.tryNow()
            }
        }
        Button {
            width: parent.width
            visible: root.waitingCount > 0
            height: Theme.sizeRowControl
            text: qsTr("See the %n waiting item(s)", "", root.waitingCount)
            onClicked: root.waitingRequested()
        }
    }
}
