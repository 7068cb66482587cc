// A Loader of Qt 6.4 refuses bound components, so ids of this file look unqualified to the linter.
// qmllint disable unqualified
import QtQuick
import QtQuick.Templates as T
import OneTill.Controls
import OneTill.Screens
import OneTill.Theme
import OneTill.View

/**
 * The terminal's window: one stage at a time, sign-in over it while locked, the panels that may
 * open anywhere, and the keys that work everywhere.
 *
 * An ApplicationWindow, not a Window, because it keeps the focus of what lies under an overlay and
 * gives it back when the overlay closes.
 */
T.ApplicationWindow {
    id: root

    required property TerminalViewModel terminal

    readonly property bool inShell: root.terminal.stage === TerminalViewModel.Register
        || root.terminal.stage === TerminalViewModel.Returns
        || root.terminal.stage === TerminalViewModel.Stock
        || root.terminal.stage === TerminalViewModel.Till
    /** Payment and what ends a sale or a shift give F1 to their first option. */
    readonly property bool firstKeyHelps: root.terminal.stage !== TerminalViewModel.Payment
        && root.terminal.stage !== TerminalViewModel.Refund
        && root.terminal.stage !== TerminalViewModel.SaleComplete
        && root.terminal.stage !== TerminalViewModel.ShiftClosed
    readonly property bool signedIn: !root.terminal.locked
        && root.terminal.stage >= TerminalViewModel.OpenShift
        && root.terminal.stage !== TerminalViewModel.Fatal
    /** What the help is about. */
    readonly property int helpStage: root.terminal.locked ? TerminalViewModel.SignIn
        : root.terminal.stage
    /** The register is made once and kept, so that coming back to it costs nothing. */
    property bool shellMade: false

    width: 1280
    height: 800
    minimumWidth: Theme.breakpointMinWidth
    minimumHeight: Theme.breakpointMinHeight
    visible: true
    color: Theme.canvas
    title: qsTr("OneTill")

    onInShellChanged: if (root.inShell)
        root.shellMade = true
    Component.onCompleted: root.shellMade = root.inShell
    // Nothing of the shop is left to read for who passes by a locked till.
    onSignedInChanged: if (!root.signedIn) {
        cashierMenu.close()
        receiptSheet.close()
        waitingSheet.close()
    }

    Binding {
        target: Theme
        property: "name"
        value: root.terminal.theme
    }
    Binding {
        target: Theme
        property: "keyHints"
        value: root.terminal.keyHints
    }
    Binding {
        target: Theme
        property: "windowWidth"
        value: root.width
    }

    Shortcut {
        sequence: "Ctrl+L"
        context: Qt.ApplicationShortcut
        enabled: root.signedIn
        onActivated: root.terminal.lock()
    }
    Shortcut {
        sequence: "Ctrl+Shift+S"
        context: Qt.ApplicationShortcut
        onActivated: syncPanel.visible = !syncPanel.visible
    }
    Shortcut {
        sequence: "Ctrl+P"
        context: Qt.ApplicationShortcut
        enabled: root.signedIn && root.terminal.stage !== TerminalViewModel.SaleComplete
        onActivated: root.terminal.receipt.recall()
    }
    Shortcut {
        sequences: root.firstKeyHelps || root.terminal.locked ? ["F1", "Shift+F1"] : ["Shift+F1"]
        context: Qt.ApplicationShortcut
        onActivated: help.visible = !help.visible
    }
    Connections {
        target: root.terminal.herald

        function onSaid(text: string) {
            announcer.announce(text)
        }
    }

    Connections {
        target: root.terminal.receipt

        function onRecalled() {
            if (root.signedIn)
                receiptSheet.open()
        }
    }

    TrainingBanner {
        id: trainingBanner

        visible: root.terminal.training.active
    }
    FocusScope {
        anchors.fill: parent
        anchors.topMargin: trainingBanner.height
        focus: true

        Loader {
            id: shell

            anchors.fill: parent
            active: root.shellMade
            visible: root.inShell && !root.terminal.locked
            focus: visible
            sourceComponent: Shell {
                focus: true
                terminal: root.terminal
                onSyncRequested: syncPanel.open()
                onCashierRequested: cashierMenu.open()
                onKeyboardRequested: field => textKeyboard.openFor(field)
                onHardwareTyped: textKeyboard.close()
            }
        }
        Loader {
            id: stage

            anchors.fill: parent
            active: !root.terminal.locked && !root.inShell
            focus: active
            sourceComponent: {
                switch (root.terminal.stage) {
                case TerminalViewModel.Enrolment: return enrolment
                case TerminalViewModel.SignIn: return signIn
                case TerminalViewModel.OpenShift: return openShift
                case TerminalViewModel.Payment: return payment
                case TerminalViewModel.Refund: return refund
                case TerminalViewModel.SaleComplete: return saleComplete
                case TerminalViewModel.ShiftClosed: return shiftClosed
                case TerminalViewModel.Fatal: return fatal
                default: return null
                }
            }
        }
        Loader {
            anchors.fill: parent
            active: root.terminal.locked
            focus: active
            sourceComponent: signIn
        }
        NoticeBar {
            notice: root.terminal.notice
            enabled: !root.terminal.locked
            inShell: root.inShell
            atTop: root.terminal.stage === TerminalViewModel.SaleComplete
        }
        Announcer {
            id: announcer

            objectName: "announcer"
            Accessible.role: Accessible.AlertMessage
            Accessible.name: announcer.text
        }
    }

    Component {
        id: enrolment

        Enrolment {
            focus: true
            enrolment: root.terminal.enrolment
            onKeyboardRequested: field => textKeyboard.openFor(field)
            onHardwareTyped: textKeyboard.close()
        }
    }
    Component {
        id: signIn

        SignIn {
            focus: true
            terminal: root.terminal
            onSyncRequested: syncPanel.open()
            onHelpRequested: help.open()
        }
    }
    Component {
        id: openShift

        OpenShift {
            focus: true
            terminal: root.terminal
            onSyncRequested: syncPanel.open()
            onCashierRequested: cashierMenu.open()
        }
    }
    Component {
        id: payment

        Payment {
            focus: true
            terminal: root.terminal
            onSyncRequested: syncPanel.open()
            onCashierRequested: cashierMenu.open()
            onKeyboardRequested: field => textKeyboard.openFor(field)
            onHardwareTyped: textKeyboard.close()
        }
    }
    Component {
        id: refund

        Refund {
            focus: true
            terminal: root.terminal
            onSyncRequested: syncPanel.open()
            onCashierRequested: cashierMenu.open()
            onKeyboardRequested: field => textKeyboard.openFor(field)
            onHardwareTyped: textKeyboard.close()
        }
    }
    Component {
        id: saleComplete

        SaleComplete {
            focus: true
            terminal: root.terminal
            onSyncRequested: syncPanel.open()
            onCashierRequested: cashierMenu.open()
        }
    }
    Component {
        id: shiftClosed

        ShiftClosed {
            focus: true
            terminal: root.terminal
            onSyncRequested: syncPanel.open()
            onCashierRequested: cashierMenu.open()
        }
    }
    Component {
        id: fatal

        FatalError {
            focus: true
            terminal: root.terminal
        }
    }

    LineEdit {
        edit: root.terminal.sale.lineEdit
        keyboardHeight: textKeyboard.visible ? textKeyboard.height : 0
        visible: root.terminal.sale.lineEdit.active && !root.terminal.locked
        onKeyboardRequested: field => textKeyboard.openFor(field)
        onHardwareTyped: textKeyboard.close()
    }
    GoodsQuestion {
        objectName: "goodsQuestion"
        question: root.terminal.sale.question
        keyboardHeight: textKeyboard.visible ? textKeyboard.height : 0
        visible: root.terminal.sale.question.active && !root.terminal.locked
        onKeyboardRequested: field => textKeyboard.openFor(field)
        onHardwareTyped: textKeyboard.close()
    }
    BasketOverlays {
        terminal: root.terminal
        keyboardHeight: textKeyboard.visible ? textKeyboard.height : 0
        onKeyboardRequested: field => textKeyboard.openFor(field)
        onHardwareTyped: textKeyboard.close()
    }
    CustomerSheet {
        objectName: "customerSheet"
        customers: root.terminal.sale.customers
        keyboardHeight: textKeyboard.visible ? textKeyboard.height : 0
        visible: root.terminal.sale.customers.active && !root.terminal.locked
        onKeyboardRequested: field => textKeyboard.openFor(field)
        onHardwareTyped: textKeyboard.close()
    }
    VariantPicker {
        picker: root.terminal.sale.variants
        visible: root.terminal.sale.variants.active && !root.terminal.locked
    }
    FreeReturn {
        objectName: "freeReturn"
        edit: root.terminal.freeReturn
        keyboardHeight: textKeyboard.visible ? textKeyboard.height : 0
        visible: root.terminal.freeReturn.active && !root.terminal.locked
        onKeyboardRequested: field => textKeyboard.openFor(field)
        onHardwareTyped: textKeyboard.close()
    }
    // Over what it is asked for.
    Approval {
        objectName: "approval"
        z: 1
        approval: root.terminal.approval
        visible: root.terminal.approval.active && !root.terminal.locked
    }
    MovementSheet {
        movement: root.terminal.till.movement
        keyboardHeight: textKeyboard.visible ? textKeyboard.height : 0
        visible: root.terminal.till.movement.active && !root.terminal.locked
        onKeyboardRequested: field => textKeyboard.openFor(field)
        onHardwareTyped: textKeyboard.close()
    }
    ReportSheet {
        report: root.terminal.till.report
        visible: root.terminal.till.report.active && !root.terminal.locked
    }
    ItemSearch {
        id: itemSearch

        objectName: "itemSearch"
        search: root.terminal.search
        keyboardHeight: textKeyboard.visible ? textKeyboard.height : 0
        visible: root.terminal.search.active && !root.terminal.locked
        onKeyboardRequested: field => textKeyboard.openFor(field)
        onHardwareTyped: textKeyboard.close()
        onAboutToShow: if (touch.last)
            textKeyboard.openFor(itemSearch.field)
    }
    SyncPanel {
        id: syncPanel

        objectName: "syncPanel"
        sync: root.terminal.sync
        onWaitingRequested: {
            syncPanel.close()
            waitingSheet.open()
        }
    }
    WaitingSheet {
        id: waitingSheet

        objectName: "waitingSheet"
        sync: root.terminal.sync
    }
    ReceiptSheet {
        id: receiptSheet

        objectName: "receiptSheet"
        receipt: root.terminal.receipt
    }
    CashierMenu {
        id: cashierMenu

        objectName: "cashierMenu"
        terminal: root.terminal
        onCloseRequested: root.close()
        onHelpRequested: {
            cashierMenu.close()
            help.open()
        }
    }
    Help {
        id: help

        objectName: "help"
        stage: root.helpStage
        editing: root.terminal.sale.lineEdit.active && !root.terminal.locked
    }
    TextKeyboard {
        id: textKeyboard

        /** The text field that has the focus, if one has it. */
        readonly property Item field: root.activeFocusItem as TextField

        function openFor(wanted: TextField) {
            textKeyboard.target = wanted
            textKeyboard.open()
        }

        target: null
        language: root.terminal.keyboardLanguage
        // It goes when the field it wrote into has gone.
        onFieldChanged: if (textKeyboard.field === null)
            textKeyboard.close()
    }

    TouchWatch {
        id: touch

        // A tap on a field asks for the keyboard, a click with a mouse does not.
        onTouched: if (textKeyboard.field !== null && !textKeyboard.visible)
            textKeyboard.openFor(textKeyboard.field)
    }
}
