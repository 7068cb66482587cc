import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/** An X report, or the last Z report once more. */
Sheet {
    id: root

    required property ReportViewModel report

    title: root.report.titleText
    // Whether it is open is the view-model's to say.
    onClosed: root.report.close()

    FocusScope {
        anchors.fill: parent
        focus: true
        Keys.onReturnPressed: root.report.savePdf()
        Keys.onEnterPressed: root.report.savePdf()
        Keys.onUpPressed: paper.scroll(-1)
        Keys.onDownPressed: paper.scroll(1)

        Label {
            id: which

            text: root.report.contextText
            color: Theme.ink2
        }
        Paper {
            id: paper

            anchors.top: which.bottom
            anchors.topMargin: Theme.space3
            anchors.bottom: saved.top
            anchors.bottomMargin: Theme.space3
            width: parent.width
            lines: root.report.lines
            spoken: qsTr("Report: %1").arg(root.report.lines)
        }
        Label {
            id: saved

            anchors.bottom: pdf.top
            anchors.bottomMargin: Theme.space3
            width: parent.width
            text: root.report.pdfText === "" ? qsTr("To print, to send, to keep")
                : root.report.pdfText
            color: Theme.ink2
            elide: Text.ElideMiddle
        }
        Button {
            id: pdf

            objectName: "saveReport"
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 20
            width: parent.width
            kind: Button.Primary
            iconName: "download"
            text: qsTr("Save as PDF")
            keyHint: qsTr("Enter")
            onClicked: root.report.savePdf()
        }
    }
}
