import QtQuick
import OneTill.Controls
import OneTill.Screens
import OneTill.View

/** What may lie over the basket as a whole: discounts, coupons, other baskets, an open payment. */
Item {
    id: root

    required property TerminalViewModel terminal
    /** How much of the window's foot the keyboard on the screen takes. */
    property int keyboardHeight: 0

    signal keyboardRequested(field: TextField)
    signal hardwareTyped()

    BasketDiscount {
        edit: root.terminal.sale.basketDiscount
        visible: root.terminal.sale.basketDiscount.active && !root.terminal.locked
    }
    Coupons {
        objectName: "couponCard"
        coupons: root.terminal.sale.coupons
        keyboardHeight: root.keyboardHeight
        visible: root.terminal.sale.coupons.active && !root.terminal.locked
        onKeyboardRequested: field => root.keyboardRequested(field)
        onHardwareTyped: root.hardwareTyped()
    }
    HeldSheet {
        objectName: "heldSheet"
        held: root.terminal.held
        visible: root.terminal.held.active && !root.terminal.locked
        onKeyboardRequested: field => root.keyboardRequested(field)
        onHardwareTyped: root.hardwareTyped()
    }
    LayAwaySheet {
        objectName: "layAwaySheet"
        layAway: root.terminal.layAway
        visible: root.terminal.layAway.active && !root.terminal.locked
        onKeyboardRequested: field => root.keyboardRequested(field)
        onHardwareTyped: root.hardwareTyped()
    }
    OpenPayment {
        objectName: "openPayment"
        payment: root.terminal.openPayment
        keyboardHeight: root.keyboardHeight
        visible: root.terminal.openPayment.active && !root.terminal.locked
        onKeyboardRequested: field => root.keyboardRequested(field)
        onHardwareTyped: root.hardwareTyped()
    }
}
