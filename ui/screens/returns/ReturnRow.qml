import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** A line of a receipt: what was bought; once it is ticked, how much of it comes back, and why. */
Item {
    id: root

    required property int line
    required property string name
    required property string detailText
    required property string amountText
    required property string quantityText
    required property bool canLess
    required property bool canMore
    required property bool locked
    required property bool ticked
    required property bool selected
    required property int reason
    required property int disposition
    required property bool asksNote
    required property string note
    required property bool asksSerial
    required property string serial
    required property string measureName
    required property string measure
    required property ReturnsViewModel returns

    signal keyboardRequested(field: TextField)
    signal hardwareTyped()

    implicitHeight: 84 + (root.ticked ? answers.height + 20 : 0)
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2").arg(root.name).arg(root.amountText)
    Accessible.description: root.detailText
    Accessible.selected: root.selected

    Rectangle {
        anchors.fill: parent
        color: root.ticked ? Theme.accentSoft : "transparent"
        border.width: root.ticked && Theme.isHighContrast ? Theme.borderSelected : 0
        border.color: Theme.accent

        Rectangle {
            visible: root.selected
            width: 4
            height: parent.height
            color: Theme.accent
        }
        Rectangle {
            anchors.bottom: parent.bottom
            x: Theme.space4
            width: parent.width - 2 * Theme.space4
            height: 1
            color: Theme.line
        }
    }
    T.CheckBox {
        id: tick

        width: parent.width
        height: 84
        focusPolicy: Qt.NoFocus
        enabled: !root.locked
        checked: root.ticked
        // The view-model says what is ticked.
        nextCheckState: () => tick.checkState
        //: %1 is the name of an item.
        Accessible.name: qsTr("%1 comes back").arg(root.name)
        onClicked: root.returns.toggle(root.line)

        PressShade {
            anchors.fill: parent
            pressed: tick.down
            hovered: tick.hovered
        }
        Rectangle {
            id: box

            x: Theme.space4
            anchors.verticalCenter: parent.verticalCenter
            width: 32
            height: 32
            radius: 8
            color: root.locked ? Theme.surfaceSunken : root.ticked ? Theme.accent : Theme.surface
            border.width: root.ticked || root.locked ? 0 : Theme.borderSelected
            border.color: Theme.lineStrong

            Icon {
                anchors.centerIn: parent
                visible: root.locked || root.ticked
                name: root.locked ? "lock" : "check"
                size: Theme.sizeIconS
                tint: root.locked ? Theme.ink3 : Theme.inkOnAccent
            }
        }
        Column {
            anchors.left: box.right
            anchors.leftMargin: Theme.space4
            anchors.right: amount.left
            anchors.rightMargin: Theme.space3
            anchors.verticalCenter: parent.verticalCenter
            opacity: root.locked ? Theme.opacityUnavailableRow : 1

            Label {
                width: parent.width
                text: root.name
                type: Theme.typeLineName
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                text: root.locked ? qsTr("%1 · nothing is left to return").arg(root.detailText)
                    : root.detailText
                type: Theme.typeLabel
                weight: Font.Normal
                color: Theme.ink3
                elide: Text.ElideRight
            }
        }
        Label {
            id: amount

            anchors.right: parent.right
            anchors.rightMargin: Theme.space4
            anchors.verticalCenter: parent.verticalCenter
            text: root.amountText
            type: Theme.typeLineAmount
            color: root.locked ? Theme.ink3 : Theme.ink
        }
    }
    Flow {
        id: answers

        anchors.top: tick.bottom
        x: Theme.space4 + 48
        width: parent.width - x - Theme.space4
        visible: root.ticked
        spacing: Theme.space2

        readonly property real choiceWidth: Theme.compact
            ? (width - spacing) / 2 : (width - 148 - 2 * spacing) / 2

        TextField {
            id: measureField

            objectName: "measure"
            width: 148
            height: Theme.sizeRowControl
            visible: root.measureName !== ""
            type: Theme.typeBodyStrong
            //: %1 is for example "kg of 0.486".
            Accessible.name: qsTr("How much comes back, %1").arg(root.measureName)
            placeholderText: root.measureName
            maximumLength: 12
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            text: root.measure
            onTextEdited: root.returns.setMeasure(root.line, text)
            onKeyboardRequested: root.keyboardRequested(measureField)
            onHardwareTyped: root.hardwareTyped()
        }
        Stepper {
            width: 148
            visible: root.measureName === ""
            valueText: root.quantityText
            subject: root.name
            onLess: root.returns.less(root.line)
            onMore: root.returns.more(root.line)
        }
        // The narrow window has both choices on a line of their own.
        Item {
            visible: Theme.compact
            width: answers.width - 148 - answers.spacing
            height: Theme.sizeRowControl
        }
        DropDown {
            width: answers.choiceWidth
            //: Why goods come back.
            placeholder: qsTr("Reason")
            model: root.returns.reasons
            currentIndex: root.reason
            onChosen: place => root.returns.setReason(root.line, place)
        }
        DropDown {
            width: answers.choiceWidth
            //: What becomes of goods that came back.
            placeholder: qsTr("Goes to")
            iconName: root.disposition === 0 ? "stock" : root.disposition === 2 ? "truck" : "alert"
            model: root.returns.dispositions
            currentIndex: root.disposition
            onChosen: place => root.returns.setDisposition(root.line, place)
        }
        TextField {
            id: serialField

            objectName: "serial"
            width: answers.width
            height: Theme.sizeControl
            visible: root.asksSerial
            type: Theme.typeBodyStrong
            iconName: "serial"
            placeholderText: qsTr("Scan or type its serial number")
            maximumLength: 100
            text: root.serial
            onTextEdited: root.returns.setSerial(root.line, text)
            onKeyboardRequested: root.keyboardRequested(serialField)
            onHardwareTyped: root.hardwareTyped()
        }
        TextField {
            id: noteField

            objectName: "note"
            width: answers.width
            height: Theme.sizeControl
            visible: root.asksNote
            type: Theme.typeBodyStrong
            iconName: "note"
            placeholderText: qsTr("Why it comes back, in a few words")
            maximumLength: 200
            text: root.note
            onTextEdited: root.returns.setNote(root.line, text)
            onKeyboardRequested: root.keyboardRequested(noteField)
            onHardwareTyped: root.hardwareTyped()
        }
    }
}
