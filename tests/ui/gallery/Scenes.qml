import QtQuick
import OneTill.View

/** The moments worth a picture: which stage, what the fakes hold, which keys lead there. */
QtObject {
    id: root

    readonly property list<string> names: [
        "sign-in", "sign-in-wrong", "locked", "enrolment-form", "enrolment", "enrolment-failed",
        "open-shift", "register", "register-empty", "register-long", "register-offline",
        "register-reason", "stock", "stock-start", "stock-offline", "stock-none", "help",
        "help-payment",
        "line-edit", "line-edit-error", "line-edit-discount", "line-edit-reasons",
        "goods-age", "goods-serial", "goods-price",
        "basket-discount", "savings", "approval", "approval-wrong", "held", "held-none",
        "held-name", "held-closing",
        "lay-away", "lay-away-none", "lay-away-instalment", "lay-away-cancel",
        "returns", "returns-none", "returns-choice", "returns-refused", "refund", "refund-other",
        "free-return",
        "register-exchange", "coupons", "coupons-none", "more", "help-returns",
        "search", "search-none", "payment", "payment-short", "payment-voucher",
        "payment-foreign", "payment-account", "payment-ways", "payment-open", "payment-lost",
        "refund-by-card",
        "sale-complete", "sale-paid", "sync-panel", "cashier-menu", "void-sale", "scan-not-found",
        "fatal", "fatal-details", "sale-saved", "keyboard", "keyboard-none", "variants",
        "variants-many", "till", "till-drop", "till-error", "till-movement", "till-no-sale",
        "till-count", "till-recount", "till-review",
        "till-drop-foreign", "till-count-foreign", "till-review-foreign", "till-exact",
        "till-approval", "till-report",
        "shift-closed", "open-shift-left", "register-short", "line-edit-weighed", "goods-gift",
        "payment-settled", "sign-in-clock", ...root.people.names, ...root.buying.names]

    property TerminalViewModel terminal: null
    readonly property Component fresh: Component {
        TerminalViewModel {}
    }

    /** Makes a new `terminal` that stands at the scene. */
    function stage(scene: string, theme: string) {
        root.terminal = root.fresh.createObject(null, {theme: theme}) as TerminalViewModel
        const terminal = root.terminal
        terminal.sale.fillGrid(60)
        const prepare = root.scenes[scene] ?? root.later.scenes[scene]
            ?? root.people.scenes[scene]
            ?? root.buying.scenes[scene]
            ?? root.paying.scenes[scene]
        prepare(terminal)
    }

    function keys(scene: string): string {
        return root.pressed[scene] ?? ""
    }

    /** Where a tap leads from the stage to the scene; far outside for no tap. */
    function click(scene: string, width: int, height: int): point {
        switch (scene) {
        case "keyboard":
        case "keyboard-none": return Qt.point(width / 2 + 276, 120)
        case "work-menu": return Qt.point(width - 30, 60)
        case "cashier-menu": return Qt.point(width - 30, 32)
        case "register-reason":
            return Qt.point(width - 100, height - 54)
        case "fatal-details": return Qt.point((width - 800) / 2 + 170, (height + 520) / 2 - 76)
        case "savings": return Qt.point(width - root.basketWidths[width] + 60, height - 190)
        default: return Qt.point(-1, -1)
        }
    }

    readonly property BasketScenes later: BasketScenes {
        selling: root.selling
    }
    readonly property PeopleScenes people: PeopleScenes {
        selling: root.selling
    }
    readonly property CustomerScenes buying: CustomerScenes {
        selling: root.selling
    }
    readonly property PaymentScenes paying: PaymentScenes {}
    readonly property var basketWidths: ({1024: 456, 1280: 520, 1920: 640})
    readonly property var pressed: ({
        "sync-panel": "Ctrl+Shift+S", "register-long": "Up,Up", "help": "F1",
        "help-payment": "Shift+F1", "help-returns": "F1", "more": "F10", "void-sale": "Shift+Del",
        "payment-ways": "F7"})

    function selling(terminal: TerminalViewModel) {
        terminal.sale.fillBasket()
        terminal.stage = TerminalViewModel.Register
    }

    readonly property var scenes: ({
        "sign-in": terminal => {},
        "sign-in-wrong": terminal => {
            terminal.signIn.wrong = true
            terminal.signIn.pinEntered = 0
            terminal.signIn.messageText = "Wrong PIN, 4 tries left"
        },
        "locked": terminal => {
            root.selling(terminal)
            terminal.signIn.continueText = "Continue Niamh’s basket, 8 lines"
            terminal.locked = true
        },
        "enrolment-form": terminal => terminal.stage = TerminalViewModel.Enrolment,
        "enrolment": terminal => {
            terminal.enrolment.show()
            terminal.stage = TerminalViewModel.Enrolment
        },
        "enrolment-failed": terminal => {
            terminal.enrolment.failed = true
            terminal.enrolment.errorText = "The centre does not know this code. "
                + "Codes work once; ask for a new one."
            terminal.enrolment.errorCode = "ENR-404"
            terminal.stage = TerminalViewModel.Enrolment
        },
        "open-shift": terminal => terminal.stage = TerminalViewModel.OpenShift,
        "open-shift-left": terminal => {
            terminal.shift.leftText = "€150.00"
            terminal.stage = TerminalViewModel.OpenShift
        },
        "sign-in-clock": terminal => terminal.signIn.clocking = true,
        "register-short": terminal => {
            root.selling(terminal)
            const last = terminal.sale.basket.count - 1
            terminal.sale.basket.setProperty(last, "warnText", "only 3 here")
            terminal.sale.basket.setProperty(last - 1, "warnText", "none here")
        },
        "line-edit-weighed": terminal => {
            root.selling(terminal)
            const edit = terminal.sale.lineEdit
            edit.isNew = edit.hasTare = true
            edit.unitText = "kg"
            edit.quantityText = "0.520"
            edit.fewerHereText = "only 0.4 here"
            edit.tareText = "0.020"
            edit.tareNote = "0.500 kg of goods"
            edit.field = LineEditViewModel.Tare
            edit.errorText = "486 kg is a lot. Choose Done once more if it is right."
            edit.active = true
        },
        "register": root.selling,
        "register-empty": terminal => terminal.stage = TerminalViewModel.Register,
        "register-long": terminal => {
            for (let i = 0; i < 30; ++i)
                terminal.sale.basket.append({lineId: 100 + i, quantityText: "999", unitText: "",
                    name: "Enamel Camp Mug 350 ml, Speckled White, boxed as a present with a card",
                    caption: "€14.95 each", amountText: "14,935.05", oldAmountText: "",
                    selected: false, markIcon: "", warnText: ""})
            root.selling(terminal)
            terminal.sale.totalText = "€99,999.99"
            terminal.sale.pendingMultiplier = "3 ×"
        },
        "register-offline": terminal => {
            root.selling(terminal)
            terminal.sync.goOffline()
        },
        "register-reason": terminal => terminal.stage = TerminalViewModel.Register,
        "stock": terminal => {
            terminal.stock.show()
            terminal.stage = TerminalViewModel.Stock
        },
        "stock-start": terminal => {
            terminal.stock.fillLists()
            terminal.stage = TerminalViewModel.Stock
        },
        "stock-offline": terminal => {
            terminal.sync.goOffline()
            terminal.stock.show()
            terminal.stock.stale = true
            terminal.stock.sourceText = "Counts that this till has, as of 14:09"
            terminal.stage = TerminalViewModel.Stock
        },
        "stock-none": terminal => {
            terminal.stock.show()
            terminal.stock.levels.clear()
            terminal.stock.canAdd = false
            terminal.stock.priceText = "No price"
            terminal.stock.emptyText = "No stock is kept of this item"
            terminal.stage = TerminalViewModel.Stock
        },
        "till": terminal => terminal.stage = TerminalViewModel.Till,
        "till-drop": terminal => {
            terminal.till.blind = false
            terminal.till.cashText = "€99,999.99"
            terminal.till.dropDue = true
            terminal.till.responsibleName = "Caoimhe Ní Dhomhnaill-MacGiolla Phádraig"
            terminal.till.takeOverReason = ""
            terminal.stage = TerminalViewModel.Till
        },
        "till-error": terminal => {
            terminal.sync.goOffline()
            terminal.till.loaded = false
            terminal.till.errorText = "The till could not save that. Nothing was changed. "
                + "Try again; if it stays, call IT."
            terminal.stage = TerminalViewModel.Till
        },
        "till-movement": terminal => {
            terminal.stage = TerminalViewModel.Till
            terminal.till.movement.errorText = "That number is not possible here. "
                + "Enter a smaller or larger one."
            terminal.till.movement.active = true
        },
        "till-no-sale": terminal => {
            root.selling(terminal)
            terminal.till.movement.titleText = "No sale"
            terminal.till.movement.hintText = "The drawer opens, with a reason"
            terminal.till.movement.actText = "Open drawer"
            terminal.till.movement.open(MovementViewModel.NoSale)
        },
        "till-count": terminal => {
            terminal.stage = TerminalViewModel.Till
            terminal.till.startClosing()
        },
        "till-recount": terminal => {
            terminal.stage = TerminalViewModel.Till
            terminal.till.closing.recount = true
            terminal.till.closing.errorText = "No drawer holds that much. Check what you typed."
            terminal.till.closing.count.atCoins = true
            terminal.till.startClosing()
        },
        "till-review": terminal => {
            terminal.stage = TerminalViewModel.Till
            terminal.till.closing.review()
        },
        "till-exact": terminal => {
            terminal.stage = TerminalViewModel.Till
            terminal.till.closing.expectedText = "€1,222.20"
            terminal.till.closing.differenceText = "Exact"
            terminal.till.closing.differenceTone = "ok"
            terminal.till.closing.approvalNeeded = false
            terminal.till.closing.reasons.clear()
            terminal.till.closing.bag = "00318"
            terminal.till.closing.review()
        },
        "till-approval": terminal => {
            terminal.stage = TerminalViewModel.Till
            terminal.till.closing.review()
            terminal.approval.title = "Close the shift: the drawer is €12.00 short"
            terminal.approval.wayOutText = "Don’t close the shift"
            terminal.approval.active = true
        },
        "till-report": terminal => {
            terminal.stage = TerminalViewModel.Till
            terminal.till.report.openX()
        },
        "shift-closed": terminal => terminal.stage = TerminalViewModel.ShiftClosed,
        "help": root.selling,
        "help-payment": terminal => terminal.stage = TerminalViewModel.Payment,
        "line-edit": terminal => {
            root.selling(terminal)
            terminal.sale.lineEdit.active = true
        },
        "line-edit-discount": terminal => {
            root.selling(terminal)
            terminal.sale.lineEdit.field = LineEditViewModel.Discount
            terminal.sale.lineEdit.active = true
        },
        "line-edit-reasons": terminal => {
            root.selling(terminal)
            terminal.sale.lineEdit.field = LineEditViewModel.Discount
            terminal.sale.lineEdit.choosingReason = true
            terminal.sale.lineEdit.reasonText = ""
            terminal.sale.lineEdit.errorText = "That needs a reason. Choose one."
            terminal.sale.lineEdit.active = true
        },
        "basket-discount": terminal => {
            root.selling(terminal)
            terminal.sale.basketDiscount.canRemove = true
            terminal.sale.basketDiscount.active = true
        },
        "goods-age": terminal => {
            root.selling(terminal)
            terminal.sale.question.active = true
        },
        "goods-serial": terminal => {
            root.selling(terminal)
            terminal.sale.question.kind = GoodsQuestionViewModel.Serial
            terminal.sale.question.errorText = "It needs its serial number. "
                + "Scan or type the number that is on it."
            terminal.sale.question.active = true
        },
        "goods-price": terminal => {
            root.selling(terminal)
            terminal.sale.question.kind = GoodsQuestionViewModel.Price
            terminal.sale.question.active = true
        },
        "goods-gift": terminal => {
            root.selling(terminal)
            terminal.sale.question.kind = GoodsQuestionViewModel.Price
            terminal.sale.question.giftCard = true
            terminal.sale.question.limitText = "From €5.00 to €150.00"
            terminal.sale.question.active = true
        },
        "savings": root.selling,
        "approval": terminal => {
            root.selling(terminal)
            terminal.sale.lineEdit.active = true
            terminal.approval.active = true
        },
        "approval-wrong": terminal => {
            root.selling(terminal)
            terminal.approval.wrong = true
            terminal.approval.pinEntered = 0
            terminal.approval.messageText = "Wrong PIN, 4 tries left"
            terminal.approval.active = true
        },
        "line-edit-error": terminal => {
            root.selling(terminal)
            terminal.sale.lineEdit.active = true
            terminal.sale.lineEdit.field = LineEditViewModel.Quantity
            terminal.sale.lineEdit.errorText = "At most 9,999 of one item. "
                + "Split it over several lines."
        },
        "search": terminal => {
            root.selling(terminal)
            terminal.search.fill()
            terminal.search.open("storm")
        },
        "search-none": terminal => {
            root.selling(terminal)
            terminal.search.open("stormm")
            terminal.search.emptyText = "Nothing called “stormm”"
            terminal.search.didYouMeanText = "storm"
        },
        "sale-complete": terminal => terminal.stage = TerminalViewModel.SaleComplete,
        "sale-paid": terminal => {
            terminal.receipt.changeDue = false
            terminal.receipt.pdfText = "Saved to receipts/0412-2-00894.pdf"
            terminal.stage = TerminalViewModel.SaleComplete
        },
        "sync-panel": terminal => {
            root.selling(terminal)
            terminal.sync.goOffline()
        },
        "cashier-menu": root.selling,
        "void-sale": root.selling,
        "scan-not-found": terminal => {
            root.selling(terminal)
            terminal.notice.visible = true
        },
        "fatal": terminal => terminal.stage = TerminalViewModel.Fatal,
        "fatal-details": terminal => terminal.stage = TerminalViewModel.Fatal,
        "sale-saved": terminal => {
            terminal.notice.tone = NoticeViewModel.Ok
            terminal.notice.title = "Receipt saved as PDF"
            terminal.notice.text = "/var/lib/onetill/receipts/0412-2-00894.pdf"
            terminal.notice.action1Text = ""
            terminal.notice.visible = true
            terminal.stage = TerminalViewModel.SaleComplete
        },
        "variants": terminal => {
            root.selling(terminal)
            terminal.sale.variants.fill(["XS", "S", "M", "L", "XL"])
            terminal.sale.variants.active = true
        },
        "variants-many": terminal => {
            root.selling(terminal)
            const sizes = []
            for (let size = 35; size < 75; ++size)
                sizes.push(size + "–" + (size + 3))
            const variants = terminal.sale.variants
            variants.fill(sizes)
            variants.name = "Storm Shell Jacket with a very long name, for men and for women"
            variants.detailText = "40 to choose from"
            variants.priceText = "from €99,999.99"
            variants.isPicked = false
            variants.canAdd = false
            variants.active = true
        },
        "keyboard-none": terminal => {
            root.selling(terminal)
            terminal.search.open("stormm")
            terminal.search.emptyText = "Nothing called “stormm”"
            terminal.search.didYouMeanText = "storm"
        },
        "keyboard": terminal => {
            root.selling(terminal)
            terminal.search.fill()
            terminal.search.open("storm")
        }
    })
}
