#pragma once

#include "pos-app/view/enrolment_view_model.h"
#include "pos-app/view/goods/search_view_model.h"
#include "pos-app/view/goods/stock_view_model.h"
#include "pos-app/view/notices/herald_view_model.h"
#include "pos-app/view/notices/notice_view_model.h"
#include "pos-app/view/payment/open_payment_view_model.h"
#include "pos-app/view/payment_view_model.h"
#include "pos-app/view/receipt_view_model.h"
#include "pos-app/view/register_view_model.h"
#include "pos-app/view/returns/free_return_view_model.h"
#include "pos-app/view/returns/refund_view_model.h"
#include "pos-app/view/returns/returns_view_model.h"
#include "pos-app/view/selling/held_view_model.h"
#include "pos-app/view/selling/lay_away_view_model.h"
#include "pos-app/view/shift_view_model.h"
#include "pos-app/view/staff/approval_view_model.h"
#include "pos-app/view/staff/sign_in_view_model.h"
#include "pos-app/view/staff/training_view_model.h"
#include "pos-app/view/staff/work_view_model.h"
#include "pos-app/view/sync_view_model.h"
#include "pos-app/view/till/till_view_model.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>
#include <QTimer>

namespace onetill::desk {
struct StoreCard;
struct TillStatus;
} // namespace onetill::desk

namespace onetill::view {

/// The root of what QML sees: which stage the till is in, and the view-model of each.
class TerminalViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by main()")
    Q_PROPERTY(Stage stage READ stage NOTIFY changed)
    Q_PROPERTY(bool locked READ locked NOTIFY changed)
    Q_PROPERTY(QString storeName READ storeName NOTIFY changed)
    Q_PROPERTY(QString tillName READ tillName NOTIFY changed)
    Q_PROPERTY(QString cashierName READ cashierName NOTIFY changed)
    Q_PROPERTY(QString cashierInitials READ cashierInitials NOTIFY changed)
    Q_PROPERTY(QString clockText READ clockText NOTIFY clockChanged)
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY changed)
    Q_PROPERTY(QString keyboardLanguage READ keyboardLanguage NOTIFY changed)
    Q_PROPERTY(bool keyHints READ keyHints NOTIFY keyHintsChanged)
    Q_PROPERTY(QString fatalTitle READ fatalTitle NOTIFY changed)
    Q_PROPERTY(QString fatalText READ fatalText NOTIFY changed)
    Q_PROPERTY(QString fatalCode READ fatalCode NOTIFY changed)
    Q_PROPERTY(QString fatalDetail READ fatalDetail NOTIFY changed)
    Q_PROPERTY(onetill::view::EnrolmentViewModel* enrolment READ enrolment CONSTANT)
    Q_PROPERTY(onetill::view::SignInViewModel* signIn READ signIn CONSTANT)
    Q_PROPERTY(onetill::view::ShiftViewModel* shift READ shift CONSTANT)
    Q_PROPERTY(onetill::view::RegisterViewModel* sale READ sale CONSTANT)
    Q_PROPERTY(onetill::view::HeldViewModel* held READ held CONSTANT)
    Q_PROPERTY(onetill::view::LayAwayViewModel* layAway READ layAway CONSTANT)
    Q_PROPERTY(onetill::view::ReturnsViewModel* returns READ returns CONSTANT)
    Q_PROPERTY(onetill::view::FreeReturnViewModel* freeReturn READ freeReturn CONSTANT)
    Q_PROPERTY(onetill::view::RefundViewModel* refund READ refund CONSTANT)
    Q_PROPERTY(onetill::view::SearchViewModel* search READ search CONSTANT)
    Q_PROPERTY(onetill::view::StockViewModel* stock READ stock CONSTANT)
    Q_PROPERTY(onetill::view::TillViewModel* till READ till CONSTANT)
    Q_PROPERTY(onetill::view::PaymentViewModel* payment READ payment CONSTANT)
    Q_PROPERTY(onetill::view::OpenPaymentViewModel* openPayment READ openPayment CONSTANT)
    Q_PROPERTY(onetill::view::ReceiptViewModel* receipt READ receipt CONSTANT)
    Q_PROPERTY(onetill::view::SyncViewModel* sync READ sync CONSTANT)
    Q_PROPERTY(onetill::view::ApprovalViewModel* approval READ approval CONSTANT)
    Q_PROPERTY(onetill::view::WorkViewModel* work READ work CONSTANT)
    Q_PROPERTY(onetill::view::TrainingViewModel* training READ training CONSTANT)
    Q_PROPERTY(onetill::view::NoticeViewModel* notice READ notice CONSTANT)
    Q_PROPERTY(onetill::view::HeraldViewModel* herald READ herald CONSTANT)

public:
    enum Stage {
        Starting,
        Enrolment,
        SignIn,
        OpenShift,
        Register,
        Returns,
        Stock,
        Till,
        Payment,
        Refund,
        SaleComplete,
        ShiftClosed,
        Fatal
    };
    Q_ENUM(Stage)

    /// Codes kept while an overlay is open (ui.md 3.4).
    static constexpr qsizetype kScansMax = 32;

    /// `surface` has its desk, clock and receipt folder.
    explicit TerminalViewModel(Surface& surface, QObject* parent = nullptr);

    /// The till's files are open: finds out where it was left, and shows that. `theme` is for
    /// this run; empty means the one that is remembered.
    void start(const QString& theme = {});
    /// For this run, from the first picture on; other names than the themes' change nothing.
    void showTheme(const QString& theme);
    /// The till cannot work at all: damaged or foreign files, or another process has them.
    void stop(const Error& error);
    /// What the sync thread last said.
    void showSync(const SyncFacts& facts);

    Stage stage() const { return m_shown.stage; }
    bool locked() const { return m_shown.locked; }
    QString storeName() const { return m_shown.storeName; }
    QString tillName() const { return m_shown.tillName; }
    QString cashierName() const { return m_shown.cashierName; }
    QString cashierInitials() const { return m_shown.cashierInitials; }
    QString clockText() const { return m_clockText; }
    QString theme() const { return m_shown.theme; }
    void setTheme(const QString& theme);
    QString keyboardLanguage() const { return m_shown.keyboardLanguage; }
    bool keyHints() const { return m_keyHints; }
    QString fatalTitle() const { return m_shown.fatalTitle; }
    QString fatalText() const { return m_shown.fatalText; }
    QString fatalCode() const { return m_shown.fatalCode; }
    /// For the help desk, in the words of the log.
    QString fatalDetail() const { return m_shown.fatalDetail; }
    EnrolmentViewModel* enrolment() { return &m_enrolment; }
    SignInViewModel* signIn() { return &m_signIn; }
    ShiftViewModel* shift() { return &m_shift; }
    RegisterViewModel* sale() { return &m_sale; }
    HeldViewModel* held() { return &m_held; }
    LayAwayViewModel* layAway() { return &m_layAway; }
    ReturnsViewModel* returns() { return &m_returns; }
    FreeReturnViewModel* freeReturn() { return &m_freeReturn; }
    RefundViewModel* refund() { return &m_refund; }
    SearchViewModel* search() { return &m_search; }
    StockViewModel* stock() { return &m_stock; }
    TillViewModel* till() { return &m_till; }
    PaymentViewModel* payment() { return &m_payment; }
    OpenPaymentViewModel* openPayment() { return &m_openPayment; }
    ReceiptViewModel* receipt() { return &m_receipt; }
    SyncViewModel* sync() { return &m_sync; }
    ApprovalViewModel* approval() { return &m_approval; }
    WorkViewModel* work() { return &m_work; }
    TrainingViewModel* training() { return &m_training; }
    NoticeViewModel* notice() { return &m_notice; }
    HeraldViewModel* herald() { return &m_herald; }

public Q_SLOTS:
    void lock();
    void signOut();
    void pay();
    /// Puts the open basket aside; without one, the list of those that wait.
    void holdOrRecall();
    /// The list, from where one sells or counts.
    void showHeld();
    /// Goods that wait for buyers who pay bit by bit.
    void showLayAways();
    void back();
    void newSale();
    /// The screens that the rail leads to.
    void goToRegister();
    void goToReturns();
    void goToStock();
    void goToTill();
    /// Opens the drawer without a sale, from where one sells or counts.
    void noSale();
    /// The report of the closed shift was seen: on to the next float.
    void nextShift();
    /// How many of an article are where, from wherever it is shown.
    void showStockOf(const QString& sku);
    /// Out of the fatal error: the program begins anew on the same files.
    void restart();
    /// A code from any scanner, whatever has the focus (ui.md 3.4).
    void scanned(const QString& code);
    /// Nothing but a badge; says whether it was one.
    bool takeBadge(const QString& code);
    /// A person typed on a real keyboard: key hints are worth showing for ten minutes.
    void typed();
    /// Nobody has touched the till for a while.
    void leftAlone();

Q_SIGNALS:
    void changed();
    void clockChanged();
    void keyHintsChanged();
    void restartWanted();

private:
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        Stage stage{Starting};
        bool locked{false};
        QString storeName;
        QString tillName;
        QString cashierName;
        QString cashierInitials;
        QString theme;
        QString keyboardLanguage;
        QString fatalTitle;
        QString fatalText;
        QString fatalCode;
        QString fatalDetail;

        bool operator==(const Shown&) const = default;
    };

    static constexpr const char* kThemeSetting = "theme";

    void show(Shown shown);
    void go(Stage stage);
    void connectStages();
    void connectSale();
    void connectGoods();
    void connectTill();
    void connectPeople();
    void trainingSwitched();
    void closeAll();
    bool isInShell() const;
    void coverTill();
    void connectSync();
    void opened(const desk::TillStatus& status);
    void learnStore(const desk::StoreCard& store);
    void lookForStore();
    /// The surface's times are from now on those of this zone; of the device's when empty.
    void tellTimeIn(const QByteArray& zoneName);
    void signedIn(const desk::Cashier& cashier);
    void enterShift();
    void completed(const domain::CompletedSale& sale);
    void refuseScan(const QString& title, const QString& text);
    void say(NoticeViewModel::Tone tone, const QString& title, const QString& text);
    void codeNotFound(const QString& code);
    void connectHeld();
    void connectPayment();
    void connectReturns();
    void settle(const desk::BasketSnapshot& basket);
    void returnWithoutReceipt(const QString& sku);
    void offerReturn(const QString& code);
    void scanGoods(const QString& code);
    void keepScan(const QString& code);
    bool overlayIsOpen();
    void applyKeptScans();
    void showClock();

    Surface& m_surface;
    Shown m_shown;
    QString m_clockText;
    bool m_keyHints{false};
    bool m_lookingForStore{false};
    bool m_inTouch{false}; ///< With the centre, when last heard.
    QStringList m_keptScans;
    QTimer m_minute;
    QTimer m_hintsEnd;
    NoticeViewModel m_notice{this};
    HeraldViewModel m_herald{this};
    ApprovalViewModel m_approval;
    EnrolmentViewModel m_enrolment{this};
    SignInViewModel m_signIn;
    ShiftViewModel m_shift;
    RegisterViewModel m_sale;
    HeldViewModel m_held;
    LayAwayViewModel m_layAway;
    ReturnsViewModel m_returns;
    FreeReturnViewModel m_freeReturn;
    RefundViewModel m_refund;
    SearchViewModel m_search;
    StockViewModel m_stock;
    TillViewModel m_till;
    PaymentViewModel m_payment;
    OpenPaymentViewModel m_openPayment;
    ReceiptViewModel m_receipt;
    SyncViewModel m_sync;
    WorkViewModel m_work;
    TrainingViewModel m_training;
};

} // namespace onetill::view
