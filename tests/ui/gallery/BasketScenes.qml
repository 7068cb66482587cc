import QtQml
import OneTill.View

/** Of what is done with a whole basket: it is held, has coupons, or comes back. */
QtObject {
    id: root

    /** Puts goods into the basket of a terminal. */
    required property var selling

    readonly property var scenes: ({
        "held": terminal => {
            root.selling(terminal)
            terminal.held.active = true
        },
        "held-none": terminal => {
            terminal.stage = TerminalViewModel.Register
            terminal.held.held.clear()
            terminal.held.count = 0
            terminal.held.countText = ""
            terminal.held.active = true
        },
        "held-name": terminal => {
            root.selling(terminal)
            terminal.held.active = true
            terminal.held.name = "Lady with green pram"
            terminal.held.naming = true
        },
        "held-closing": terminal => {
            terminal.stage = TerminalViewModel.Till
            terminal.held.held.setProperty(1, "detailText",
                "expired, 21 Nov, 14:02 · Niamh Byrne · 1 line")
            terminal.held.closingShift = true
            terminal.held.leaveReason = "Sell or discard what has expired first"
            terminal.held.active = true
        },
        "lay-away": terminal => {
            root.selling(terminal)
            terminal.layAway.active = true
        },
        "lay-away-none": terminal => {
            terminal.stage = TerminalViewModel.Register
            terminal.layAway.layAways.clear()
            terminal.layAway.count = 0
            terminal.layAway.putAwayReason = "Scan an item first"
            terminal.layAway.active = true
        },
        "lay-away-instalment": terminal => {
            root.selling(terminal)
            terminal.layAway.step = LayAwayViewModel.Instalment
            terminal.layAway.active = true
        },
        "lay-away-cancel": terminal => {
            root.selling(terminal)
            terminal.layAway.step = LayAwayViewModel.Cancelling
            terminal.layAway.errorText = "The till could not save that. Nothing was changed. "
                + "Try again; if it stays, call IT."
            terminal.layAway.active = true
        },
        "returns": terminal => {
            terminal.returns.fill()
            terminal.stage = TerminalViewModel.Returns
        },
        "returns-none": terminal => {
            terminal.returns.code = "dublin-2-99999"
            terminal.returns.errorText = "No receipt, customer or payment of this till is "
                + "called so. Check it, or scan the code on the receipt."
            terminal.stage = TerminalViewModel.Returns
        },
        "returns-choice": terminal => {
            terminal.returns.code = "aoife"
            terminal.returns.choice.fill()
            terminal.stage = TerminalViewModel.Returns
        },
        "returns-refused": terminal => {
            terminal.returns.fill()
            terminal.returns.lines.setProperty(2, "ticked", true)
            terminal.returns.lines.setProperty(2, "asksSerial", true)
            terminal.returns.tooLate = true
            terminal.returns.policyText = "Too late, needs approval"
            terminal.returns.canReturn = false
            terminal.returns.errorText = "It needs its serial number. Scan or type the number "
                + "that is on it."
            terminal.returns.refundText = "€99,999.99"
            terminal.stage = TerminalViewModel.Returns
        },
        "refund": terminal => terminal.stage = TerminalViewModel.Refund,
        "refund-other": terminal => {
            terminal.refund.methods.setProperty(0, "selected", false)
            terminal.refund.methods.setProperty(3, "selected", true)
            terminal.refund.referenceName = "Voucher number"
            terminal.refund.canComplete = false
            terminal.refund.blockedText = "Enter its number first"
            terminal.refund.errorText = "The money cannot go back that way. Choose another way, "
                + "or ask a supervisor."
            terminal.refund.roundingText = "0.02"
            terminal.stage = TerminalViewModel.Refund
        },
        "free-return": terminal => {
            terminal.stage = TerminalViewModel.Returns
            terminal.freeReturn.reason = 8
            terminal.freeReturn.disposition = 1
            terminal.freeReturn.errorText = "Say in a few words why it comes back"
            terminal.freeReturn.active = true
        },
        "register-exchange": terminal => {
            root.selling(terminal)
            terminal.sale.basket.append({lineId: 50, name: "Hiking Sock 2-Pack, Charcoal 39–42",
                quantityText: "−1", unitText: "", amountText: "−18.00", oldAmountText: "",
                caption: "Return from receipt dublin-2-00871", markIcon: "return", warnText: "",
                selected: true})
            terminal.sale.basket.setProperty(7, "selected", false)
            terminal.sale.itemsText = "10 items, 1 return"
        },
        "coupons": terminal => {
            root.selling(terminal)
            terminal.sale.coupons.fill()
            terminal.sale.coupons.errorText = "This shop has no such coupon. Check the code."
            terminal.sale.coupons.code = "WELCOM10"
            terminal.sale.coupons.active = true
        },
        "coupons-none": terminal => {
            root.selling(terminal)
            terminal.sale.coupons.active = true
        },
        "more": root.selling,
        "help-returns": terminal => {
            terminal.returns.fill()
            terminal.stage = TerminalViewModel.Returns
        }
    })
}
