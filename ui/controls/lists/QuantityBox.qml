import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme

/** How many, in a box of its own; a weight stands in two lines, number over unit. */
T.AbstractButton {
    id: root

    required property string quantityText
    /** Stands under a measured quantity: "kg". */
    property string unitText: ""
    property color fill: Theme.surfaceSunken
    property color ink: Theme.ink

    readonly property bool measured: root.unitText !== ""

    implicitWidth: 52
    implicitHeight: 40
    focusPolicy: Qt.NoFocus
    //: Opens the entry of a quantity; %1 is the quantity now.
    Accessible.name: qsTr("Quantity %1, change").arg(root.quantityText + " " + root.unitText)

    contentItem: Item {
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            y: root.measured ? 2 : (parent.height - height) / 2
            width: parent.width - 2
            horizontalAlignment: Text.AlignHCenter
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 11
            text: root.quantityText
            type: root.measured ? Theme.typeLabel : Theme.typeBodyStrong
            color: root.ink
        }
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            y: 20
            visible: root.measured
            text: root.unitText
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
