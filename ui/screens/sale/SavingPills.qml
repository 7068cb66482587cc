pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/**
 * What the basket saves, as pills in one row; those without room are behind the last one. Where it
 * saves nothing, what a little more would bring.
 */
T.AbstractButton {
    id: root

    required property RegisterViewModel sale

    readonly property int count: pills.count
    readonly property bool shown: root.count > 0 || root.sale.hintText !== ""
    /** Room for a count of two digits. */
    readonly property int moreWidth: 64
    /** How many of them have room, with the one that counts the rest. */
    readonly property int fitting: {
        let used = 0
        for (let i = 0; i < pills.count; ++i) {
            const pill = pills.itemAt(i)
            if (pill === null)
                return i
            used += pill.implicitWidth + row.spacing
            const last = i === pills.count - 1
            if (used - row.spacing > root.width - (last ? 0 : root.moreWidth + row.spacing))
                return i
        }
        return pills.count
    }

    implicitHeight: Theme.sizeTouchMin
    focusPolicy: Qt.TabFocus
    Accessible.name: root.count > 0 ? qsTr("%n saving(s)", "", root.count) : root.sale.hintText

    FocusRing {
        anchors.margins: -2
        visible: root.visualFocus
        radius: Theme.radiusM
    }
    Row {
        id: row

        objectName: "pills"
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space2

        Repeater {
            id: pills

            model: root.sale.savings

            Pill {
                required property int index
                required property string name
                required property string amountText
                required iconName

                // The first is cut rather than left out.
                width: index === 0 ? Math.min(implicitWidth, root.width) : implicitWidth
                visible: index < Math.max(1, root.fitting)
                // A coupon that takes nothing off.
                tone: iconName === "info" ? "warn" : "loyal"
                //: A promotion, and what it takes off.
                text: qsTr("%1 %2").arg(name).arg(amountText)
            }
        }
        Pill {
            visible: pills.count === 0 && text !== ""
            width: Math.min(implicitWidth, root.width)
            iconName: "info"
            text: root.sale.hintText
        }
        Pill {
            visible: pills.count > Math.max(1, root.fitting)
            tone: "loyal"
            //: %1 is how many more promotions there are.
            text: qsTr("+%1").arg(pills.count - Math.max(1, root.fitting))
        }
    }
}
