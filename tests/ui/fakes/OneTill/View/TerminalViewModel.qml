import QtQml

/** Stands in for pos-app/view while screens are drawn and tested alone; it notes what was asked. */
QtObject {
    id: root

    enum Stage {
        Starting, Enrolment, SignIn, OpenShift, Register, Returns, Stock, Till, Payment, Refund,
        SaleComplete, ShiftClosed, Fatal
    }

    property int stage: TerminalViewModel.SignIn
    property bool locked: false
    property string storeName: "Grafton Street"
    property string tillName: "Till 2"
    property string clockText: "14:32"
    property string cashierName: "Niamh B."
    property string cashierInitials: "NB"
    property string theme: "light"
    property bool keyHints: true
    property string keyboardLanguage: "en"
    property string fatalTitle: "The till stopped, your sale did not"
    property string fatalText: "The open basket (8 lines, €1,228.40) was saved at 14:33:07. "
        + "Restarting brings you back to the same screen."
    property string fatalCode: "E-2207"

    property string fatalDetail: "quick_check: row 7 missing from index sale_line_by_sku"

    property EnrolmentViewModel enrolment: EnrolmentViewModel {}
    property SignInViewModel signIn: SignInViewModel {}
    property ShiftViewModel shift: ShiftViewModel {}
    property RegisterViewModel sale: RegisterViewModel {}
    property PaymentViewModel payment: PaymentViewModel {}
    property OpenPaymentViewModel openPayment: OpenPaymentViewModel {}
    property ReceiptViewModel receipt: ReceiptViewModel {}
    property HeldViewModel held: HeldViewModel {}
    property LayAwayViewModel layAway: LayAwayViewModel {}
    property ReturnsViewModel returns: ReturnsViewModel {}
    property FreeReturnViewModel freeReturn: FreeReturnViewModel {}
    property RefundViewModel refund: RefundViewModel {}
    property SearchViewModel search: SearchViewModel {}
    property SyncViewModel sync: SyncViewModel {}
    property StockViewModel stock: StockViewModel {}
    property TillViewModel till: TillViewModel {}
    property NoticeViewModel notice: NoticeViewModel {}
    property ApprovalViewModel approval: ApprovalViewModel {}
    property WorkViewModel work: WorkViewModel {}
    property TrainingViewModel training: TrainingViewModel {}
    property HeraldViewModel herald: HeraldViewModel {}

    property var calls: []

    function lock() { root.calls.push("lock"); root.locked = true }
    function signOut() { root.calls.push("signOut"); root.stage = TerminalViewModel.SignIn }
    function pay() { root.calls.push("pay"); root.stage = TerminalViewModel.Payment }
    function back() { root.calls.push("back"); root.stage = TerminalViewModel.Register }
    function goToRegister() {
        root.calls.push("goToRegister")
        root.stage = TerminalViewModel.Register
    }
    function goToReturns() {
        root.calls.push("goToReturns")
        root.stage = TerminalViewModel.Returns
    }
    function goToStock() {
        root.calls.push("goToStock")
        root.stage = TerminalViewModel.Stock
    }
    function goToTill() {
        root.calls.push("goToTill")
        root.stage = TerminalViewModel.Till
    }
    function noSale() {
        root.calls.push("noSale")
        root.till.movement.open(MovementViewModel.NoSale)
    }
    function holdOrRecall() { root.calls.push("holdOrRecall") }
    function showLayAways() { root.calls.push("showLayAways") }
    function showHeld() { root.calls.push("showHeld"); root.held.active = true }
    function nextShift() {
        root.calls.push("nextShift")
        root.stage = TerminalViewModel.OpenShift
    }
    function showStockOf(sku) {
        root.calls.push("showStockOf " + sku)
        root.stage = TerminalViewModel.Stock
        root.stock.show()
    }
    function restart() { root.calls.push("restart") }
    function scanned(code) { root.calls.push("scanned " + code) }
    function newSale() { root.calls.push("newSale"); root.stage = TerminalViewModel.Register }
}
