pragma ComponentBehavior: Bound
import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** Which of a style: its colour, its size, with how many are here of each. */
Overlay {
    id: root

    required property VariantViewModel picker

    /** The option that the arrows to the sides change. */
    property int at: 0
    readonly property int optionCount: root.picker.options.length

    function take(event: KeyEvent): bool {
        switch (event.key) {
        case Qt.Key_Left: root.picker.step(root.at, -1); break
        case Qt.Key_Right: root.picker.step(root.at, 1); break
        case Qt.Key_Up: root.at = Math.max(0, root.at - 1); break
        case Qt.Key_Down: root.at = Math.min(root.optionCount - 1, root.at + 1); break
        case Qt.Key_Escape: root.picker.cancel(); break
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_F12: root.picker.canAdd ? root.picker.add() : add.tell(); break
        default: return false
        }
        return true
    }

    width: 720
    height: Math.min(640, 72 + choices.anchors.topMargin + choices.contentHeight
                          + Theme.space6 + Theme.sizePrimary + 2 * padding)
    light: true
    onCloseRequested: root.picker.cancel()
    onAboutToShow: root.at = root.picker.openOption

    FocusScope {
        anchors.fill: parent
        focus: true

        Keys.onPressed: event => event.accepted = root.take(event)

        Glyph {
            id: picture

            width: 72
            height: 72
            radius: Theme.radiusM
            glyph: root.picker.glyph
            tint: root.picker.tint
        }
        Label {
            anchors.left: picture.right
            anchors.leftMargin: Theme.space4
            anchors.right: price.left
            anchors.rightMargin: Theme.space4
            y: 12
            text: root.picker.name
            type: Theme.typeTitle
            elide: Text.ElideRight
        }
        Label {
            anchors.left: picture.right
            anchors.leftMargin: Theme.space4
            anchors.right: price.left
            anchors.rightMargin: Theme.space4
            y: 40
            text: root.picker.detailText
            type: Theme.typeLabel
            weight: Font.Normal
            color: Theme.ink3
            elide: Text.ElideRight
        }
        AmountText {
            id: price

            anchors.right: parent.right
            y: 18
            text: root.picker.priceText
            sizes: [Theme.typeHeading, Theme.typeTitle]
            room: 260
        }

        Flickable {
            id: choices

            /** Keys may choose what is out of sight. */
            function reveal(button: Item) {
                const top = button.mapToItem(list, 0, 0).y
                choices.contentY = Math.max(top + button.height - choices.height,
                                            Math.min(choices.contentY, top))
            }

            anchors.top: picture.bottom
            anchors.topMargin: Theme.space5
            anchors.bottom: cancel.top
            anchors.bottomMargin: Theme.space6
            width: parent.width
            contentHeight: list.height
            interactive: contentHeight > height
            clip: interactive
            boundsBehavior: Flickable.StopAtBounds

            Column {
                id: list

                width: parent.width
                spacing: Theme.space5

                Repeater {
                    model: root.picker.options

                    Column {
                        id: option

                        required property int index
                        required property VariantOption modelData

                        readonly property bool current: option.index === root.at

                        width: list.width
                        spacing: Theme.space2
                        Accessible.role: Accessible.Grouping
                        Accessible.name: option.modelData.name

                        Row {
                            height: 24
                            spacing: Theme.space2

                            Label {
                                anchors.verticalCenter: parent.verticalCenter
                                text: option.modelData.name
                                type: Theme.typeLabel
                                color: Theme.keyHints && option.current ? Theme.accentInk
                                    : Theme.ink2
                            }
                            KeyCap {
                                anchors.verticalCenter: parent.verticalCenter
                                visible: Theme.keyHints && option.current
                                text: "← →"
                                ink: Theme.accentInk
                                edge: Theme.accent
                            }
                        }
                        Flow {
                            width: parent.width
                            spacing: Theme.space2

                            Repeater {
                                model: option.modelData.values

                                ChoiceButton {
                                    required property string value
                                    required property string detailText
                                    required selected

                                    text: value
                                    detail: detailText
                                    onSelectedChanged: if (selected && choices.interactive)
                                        choices.reveal(this)
                                    onClicked: {
                                        root.at = option.index
                                        root.picker.choose(option.index, value)
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }

        Button {
            id: cancel

            anchors.bottom: parent.bottom
            height: Theme.sizePrimary
            text: qsTr("Cancel")
            keyHint: qsTr("Esc")
            onClicked: root.picker.cancel()
        }
        Button {
            anchors.left: cancel.right
            anchors.leftMargin: Theme.space3
            anchors.bottom: parent.bottom
            height: Theme.sizePrimary
            iconName: "stock"
            //: Leads to how many of an item are where.
            text: qsTr("Stock")
            Accessible.name: qsTr("Stock here and elsewhere")
            available: root.picker.isPicked
            reason: root.picker.cannotAddText
            onClicked: root.picker.openStock()
        }
        Button {
            id: add

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: 320
            kind: Button.Primary
            text: qsTr("Add to basket")
            keyHint: qsTr("Enter")
            available: root.picker.canAdd
            reason: root.picker.cannotAddText
            onClicked: root.picker.add()
        }
    }
}
