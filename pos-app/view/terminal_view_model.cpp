#include "pos-app/view/terminal_view_model.h"

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/avatar.h"
#include "pos-app/view/text/error_text.h"
#include "pos-app/view/text/utf8.h"

namespace onetill::view {
namespace {

constexpr int kHintsForMs = 10 * 60'000;
constexpr std::int64_t kMinuteMs = 60'000;

struct Counter {
    bool shiftIsOpen{false};
    desk::BasketSnapshot basket;
    std::optional<domain::CompletedSale> unseen;
};

QString sentences(const QString& title, const QString& text)
{
    return text.isEmpty() ? title : title + QStringLiteral(". ") + text;
}

bool isSignedInStage(TerminalViewModel::Stage stage)
{
    return stage >= TerminalViewModel::OpenShift && stage != TerminalViewModel::Fatal;
}

} // namespace

TerminalViewModel::TerminalViewModel(Surface& surface, QObject* parent)
    : QObject{parent},
      m_surface{surface},
      m_approval{surface, this},
      m_signIn{surface, this},
      m_shift{surface, this},
      m_sale{surface, this},
      m_held{surface, this},
      m_layAway{surface, this},
      m_returns{surface, this},
      m_freeReturn{surface, this},
      m_refund{surface, this},
      m_search{surface, this},
      m_stock{surface, this},
      m_till{surface, this},
      m_payment{surface, this},
      m_openPayment{surface, this},
      m_receipt{surface, this},
      m_sync{surface, this},
      m_work{surface, this},
      m_training{surface, this}
{
    m_surface.notice = &m_notice;
    m_surface.herald = &m_herald;
    m_surface.approval = &m_approval;
    tellTimeIn({});
    m_shown.theme = QStringLiteral("light");
    m_shown.keyboardLanguage = QStringLiteral("en");
    m_hintsEnd.setSingleShot(true);
    m_hintsEnd.setInterval(kHintsForMs);
    connect(&m_hintsEnd, &QTimer::timeout, this, [this] {
        m_keyHints = false;
        Q_EMIT keyHintsChanged();
    });
    m_minute.setSingleShot(true);
    connect(&m_minute, &QTimer::timeout, this, &TerminalViewModel::showClock);
    connectStages();
    connectSale();
    connectHeld();
    connectPayment();
    connectReturns();
    connectGoods();
    connectTill();
    connectPeople();
    connectSync();
    showClock();
}

void TerminalViewModel::connectStages()
{
    connect(&m_enrolment, &EnrolmentViewModel::finished, this, [this] {
        m_signIn.refresh();
        go(SignIn);
    });
    connect(&m_signIn, &SignInViewModel::signedIn, this, &TerminalViewModel::signedIn);
    connect(&m_shift, &ShiftViewModel::opened, this, &TerminalViewModel::enterShift);
    connect(&m_receipt, &ReceiptViewModel::newSaleWanted, this, &TerminalViewModel::newSale);
    connect(&m_notice, &NoticeViewModel::changed, this, [this] {
        if (m_notice.visible())
            m_herald.say(sentences(m_notice.title(), m_notice.text()));
    });
}

void TerminalViewModel::connectSale()
{
    connect(&m_sale, &RegisterViewModel::codeNotFound, this, &TerminalViewModel::codeNotFound);
    connect(m_sale.lineEdit(), &LineEditViewModel::changed, this,
            &TerminalViewModel::applyKeptScans);
    connect(m_sale.basketDiscount(), &BasketDiscountViewModel::changed, this,
            &TerminalViewModel::applyKeptScans);
    connect(m_sale.question(), &GoodsQuestionViewModel::changed, this,
            &TerminalViewModel::applyKeptScans);
    connect(&m_approval, &ApprovalViewModel::questionChanged, this,
            &TerminalViewModel::applyKeptScans);
    connect(&m_sale, &RegisterViewModel::itemAdded, this,
            [this] { m_herald.sound(HeraldViewModel::ScanOk); });
    connect(&m_sale, &RegisterViewModel::scanFailed, this,
            [this] { m_herald.sound(HeraldViewModel::ScanFail); });
}

void TerminalViewModel::connectGoods()
{
    connect(&m_search, &SearchViewModel::chosen, this, [this](const QString& sku) {
        if (m_shown.stage == Stock) {
            showStockOf(sku);
            return;
        }
        if (m_shown.stage == Returns) {
            returnWithoutReceipt(sku);
            return;
        }
        m_sale.addTile(sku);
        // Nothing is sold out of sight.
        if (m_shown.stage == Till)
            goToRegister();
    });
    connect(&m_search, &SearchViewModel::stockWanted, this, &TerminalViewModel::showStockOf);
    connect(m_sale.lineEdit(), &LineEditViewModel::stockWanted, this,
            &TerminalViewModel::showStockOf);
    connect(m_sale.variants(), &VariantViewModel::stockWanted, this,
            &TerminalViewModel::showStockOf);
    connect(&m_stock, &StockViewModel::codeNotFound, this, [this](const QString& code) {
        m_herald.sound(HeraldViewModel::ScanFail);
        codeNotFound(code);
    });
    connect(&m_stock, &StockViewModel::codeFound, this,
            [this] { m_herald.sound(HeraldViewModel::ScanOk); });
    connect(&m_stock, &StockViewModel::addWanted, this, [this](const QString& sku) {
        m_sale.addTile(sku);
        goToRegister();
    });
}

void TerminalViewModel::connectSync()
{
    connect(&m_sync, &SyncViewModel::changed, this, [this] {
        m_signIn.setLastSync(m_sync.lastSyncText());
        const bool inTouch = m_sync.tone() == SyncViewModel::Ok;
        // What the till did not know on its own, the centre can tell now.
        if (inTouch && !std::exchange(m_inTouch, inTouch) && m_shown.stage == Stock)
            m_stock.refresh();
        m_inTouch = inTouch;
    });
}

void TerminalViewModel::signedIn(const desk::Cashier& cashier)
{
    const bool wasLocked = m_shown.locked;
    // What one person has counted is not another's count.
    if (m_shown.cashierName != text(cashier.name))
        m_till.closing()->forget();
    m_sale.setCashier(cashier);
    Shown shown = m_shown;
    shown.locked = false;
    shown.cashierName = text(cashier.name);
    shown.cashierInitials = initialsOf(shown.cashierName);
    if (!cashier.language.empty())
        shown.keyboardLanguage = text(cashier.language).section(u'-', 0, 0);
    show(std::move(shown));
    //: %1 is a person's name.
    m_herald.say(tr("%1 is signed in").arg(m_shown.cashierName));
    if (!wasLocked)
        enterShift();
    else if (m_shown.stage == Till)
        m_till.refresh();
}

void TerminalViewModel::enterShift()
{
    m_surface.desk->ask(
        this,
        [](desk::Till& till) {
            return Counter{till.shiftDesk().current().has_value(), till.registerDesk().basket(),
                           till.registerDesk().unseenReceipt().value_or(std::nullopt)};
        },
        [this](const Result<Counter>& counter) {
            if (!counter) {
                m_notice.refuse(counter.error());
                return;
            }
            if (!counter->shiftIsOpen) {
                m_shift.start();
                go(OpenShift);
                return;
            }
            m_sale.show(counter->basket);
            m_sale.loadTiles();
            m_held.refresh();
            // Money that was taken before a crash is on the counter: paying goes on, or has ended
            // without anybody being told.
            if (!counter->basket.tenders.empty() || counter->basket.payment) {
                settle(counter->basket);
            } else if (counter->basket.isEmpty() && counter->unseen) {
                completed(*counter->unseen);
            } else {
                go(Register);
                m_openPayment.look();
            }
        });
}

void TerminalViewModel::lock()
{
    if (m_shown.locked || !isSignedInStage(m_shown.stage))
        return;
    m_approval.cancel();
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.signInDesk().lock(); },
        [this](const Status& locked) {
            if (!locked) {
                const ErrorText said = errorText(locked.error());
                say(NoticeViewModel::Warn, said.title, said.text);
                return;
            }
            m_notice.dismiss();
            m_signIn.refresh();
            coverTill();
            Shown shown = m_shown;
            shown.locked = true;
            show(std::move(shown));
            m_herald.say(tr("The till is locked"));
        });
}

void TerminalViewModel::signOut()
{
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.signInDesk().signOut(); },
        [this](const Status& out) {
            if (!out && out.error().code != ErrorCode::NotSignedIn) {
                const ErrorText said = errorText(out.error());
                say(NoticeViewModel::Warn, said.title, said.text);
                return;
            }
            closeAll();
            m_signIn.refresh();
            Shown shown = m_shown;
            shown.stage = SignIn;
            shown.locked = false;
            shown.cashierName.clear();
            shown.cashierInitials.clear();
            show(std::move(shown));
        });
}

/// What is open belongs to who goes, or to files that are not in use any more.
void TerminalViewModel::closeAll()
{
    m_notice.dismiss();
    m_search.close();
    m_held.close();
    m_layAway.close();
    m_returns.close();
    m_freeReturn.cancel();
    m_approval.cancel();
    m_openPayment.close();
    m_sale.closeOverlays();
    m_till.cover();
}

void TerminalViewModel::leftAlone()
{
    // A customer who looks for a card is not a till left alone (ui.md, shell).
    if (!m_openPayment.isUnderWay())
        lock();
}

void TerminalViewModel::goToRegister()
{
    if (!isInShell() || m_shown.stage == Register)
        return;
    m_notice.dismiss();
    m_search.close();
    go(Register);
}

void TerminalViewModel::goToStock()
{
    if (!isInShell() || m_shown.stage == Stock)
        return;
    m_notice.dismiss();
    m_search.close();
    m_stock.refresh();
    go(Stock);
}

void TerminalViewModel::showStockOf(const QString& sku)
{
    if (!isInShell())
        return;
    m_sale.closeOverlays();
    m_search.close();
    goToStock();
    m_stock.open(sku);
}

void TerminalViewModel::back()
{
    if (m_shown.stage == Payment && !m_payment.busy())
        go(Register);
    else if (m_shown.stage == Refund)
        m_refund.abandon();
}

void TerminalViewModel::setTheme(const QString& theme)
{
    if (theme == m_shown.theme)
        return;
    showTheme(theme);
    m_surface.desk->ask(
        this,
        [value = m_shown.theme.toStdString()](desk::Till& till) {
            return till.remember(kThemeSetting, value);
        },
        [this](const Status& kept) {
            if (!kept)
                say(NoticeViewModel::Warn, errorText(kept.error()).title,
                    tr("The look is back to the old one at the next start."));
        });
}

void TerminalViewModel::showTheme(const QString& theme)
{
    static const QStringList known{QStringLiteral("light"), QStringLiteral("dark"),
                                   QStringLiteral("highContrast")};
    if (!known.contains(theme))
        return;
    Shown shown = m_shown;
    shown.theme = theme;
    show(std::move(shown));
}

void TerminalViewModel::typed()
{
    m_hintsEnd.start();
    if (m_keyHints)
        return;
    m_keyHints = true;
    Q_EMIT keyHintsChanged();
}

void TerminalViewModel::showClock()
{
    const Timestamp now = m_surface.clock();
    m_minute.start(static_cast<int>(kMinuteMs - now.ms % kMinuteMs));
    const QString text = m_surface.timeText(now);
    if (text == m_clockText)
        return;
    m_clockText = text;
    Q_EMIT clockChanged();
}

void TerminalViewModel::say(NoticeViewModel::Tone tone, const QString& title, const QString& text)
{
    if (tone != NoticeViewModel::Ok)
        m_herald.sound(HeraldViewModel::Attention);
    m_notice.show({.tone = tone, .title = title, .text = text, .act1 = {}, .act2 = {}});
}

void TerminalViewModel::go(Stage stage)
{
    Shown shown = m_shown;
    shown.stage = stage;
    show(std::move(shown));
}

void TerminalViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
