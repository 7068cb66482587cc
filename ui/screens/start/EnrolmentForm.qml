import QtQuick
import OneTill.Controls
import OneTill.Theme
import OneTill.View

/** The two things a new till must be told. */
FocusScope {
    id: root

    required property EnrolmentViewModel enrolment

    signal keyboardRequested(field: TextField)
    signal hardwareTyped()

    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: parent.width
        spacing: Theme.space2

        Label {
            text: qsTr("Address of the centre")
            type: Theme.typeLabel
            color: Theme.ink2
        }
        TextField {
            id: hubUrl

            width: parent.width
            iconName: "globe"
            placeholderText: qsTr("for example https://hub.example.com")
            Accessible.name: qsTr("Address of the centre")
            inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase
            KeyNavigation.tab: code
            onAccepted: code.forceActiveFocus()
            onTextChanged: root.enrolment.hubUrl = text
            onKeyboardRequested: root.keyboardRequested(hubUrl)
            onHardwareTyped: root.hardwareTyped()
            Component.onCompleted: text = root.enrolment.hubUrl
        }
        Item {
            width: 1
            height: Theme.space2
        }
        Label {
            text: qsTr("Store code")
            type: Theme.typeLabel
            color: Theme.ink2
        }
        TextField {
            id: code

            width: parent.width
            focus: true
            iconName: "store"
            scanTarget: true
            placeholderText: qsTr("Type it, or scan it")
            Accessible.name: qsTr("Store code")
            inputMethodHints: Qt.ImhNoPredictiveText
            onAccepted: if (root.enrolment.canSubmit && !root.enrolment.busy)
                root.enrolment.submit()
            onTextChanged: root.enrolment.code = text
            onKeyboardRequested: root.keyboardRequested(code)
            onHardwareTyped: root.hardwareTyped()
            Component.onCompleted: text = root.enrolment.code
        }
    }
}
