import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme

/** How many, in a box of its own; a weight stands in two lines, number over unit. */
T.AbstractButton {
    id: root

    /** "3", or a number and a unit: "0.486 kg". */
    required property string quantityText
    property color fill: Theme.surfaceSunken

    readonly property var words: root.quantityText.split(/[ \u00a0\u202f]/)
    readonly property bool measured: root.words.length > 1

    implicitWidth: 52
    implicitHeight: 40
    focusPolicy: Qt.NoFocus
    //: Opens the entry of a quantity; %1 is the quantity now.
    Accessible.name: qsTr("Quantity %1, change").arg(root.quantityText)

    contentItem: Item {
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            y: root.measured ? 2 : (parent.height - height) / 2
            width: parent.width - 2
            horizontalAlignment: Text.AlignHCenter
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 11
            text: root.words[0]
            type: root.measured ? Theme.typeLabel : Theme.typeBodyStrong
        }
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            y: 20
            visible: root.measured
            text: root.measured ? root.words[1] : ""
            type: Theme.typeCaption
            weight: Font.Medium
            color: Theme.ink2
        }
    }
    background: Rectangle {
        radius: 8
        color: root.fill
        border.width: Theme.isHighContrast ? 1 : 0
        border.color: Theme.line

        PressShade {
            radius: parent.radius
            pressed: root.down
            hovered: root.hovered
        }
    }
}
