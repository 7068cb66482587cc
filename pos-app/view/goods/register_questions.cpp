// What goods ask for before they go in: each answer tries again with all that is known so far.
#include "pos-app/view/desk_caller.h"
#include "pos-app/view/notices/notice_view_model.h"
#include "pos-app/view/register_view_model.h"
#include "pos-app/view/staff/approval_view_model.h"
#include "pos-app/view/surface.h"

#include <algorithm>
#include <utility>

namespace onetill::view {

void RegisterViewModel::connectQuestions()
{
    connect(&m_lineEdit, &LineEditViewModel::measured, this,
            [this](const QString& quantity, const QString& tare) {
                m_keyed.quantity = quantity.toStdString();
                if (!tare.isEmpty())
                    m_keyed.tare = tare.toStdString();
                put(m_asking, m_keyed);
            });
    connect(&m_question, &GoodsQuestionViewModel::serialGiven, this, [this](const QString& serial) {
        m_keyed.serial = serial.toStdString();
        put(m_asking, m_keyed);
    });
    connect(&m_question, &GoodsQuestionViewModel::priceGiven, this, [this](const QString& price) {
        m_keyed.price = price.toStdString();
        put(m_asking, m_keyed);
    });
    connect(&m_question, &GoodsQuestionViewModel::oldEnough, this, &RegisterViewModel::confirmAge);
    connect(&m_question, &GoodsQuestionViewModel::tooYoung, this, &RegisterViewModel::declineAge);
}

void RegisterViewModel::ask(const Goods& goods, const desk::Keyed& keyed, const Error& missing)
{
    m_asking = goods;
    m_keyed = keyed;
    switch (missing.code) {
    case ErrorCode::AgeCheckRequired: return askAge(goods);
    case ErrorCode::QuantityRequired:
        // Sold by weight or measure: the overlay of a line asks for it.
        return askAbout(goods, [this](const desk::ItemCard& card) { m_lineEdit.openNew(card); });
    case ErrorCode::SerialRequired:
        return askAbout(goods, [this](const desk::ItemCard& card) { m_question.askSerial(card); });
    case ErrorCode::PriceRequired:
        return askAbout(goods, [this](const desk::ItemCard& card) { m_question.askPrice(card); });
    default:
        if (!refusedInQuestion(missing))
            notAdded(goods, missing);
    }
}

template <class Question>
void RegisterViewModel::askAbout(const Goods& goods, Question question)
{
    m_surface.desk->ask(this, goods.card,
                        [this, goods, question](const Result<desk::ItemCard>& card) {
                            if (!card)
                                return notAdded(goods, card.error());
                            closeQuestions();
                            question(*card);
                        });
}

void RegisterViewModel::askAge(const Goods& goods)
{
    struct About {
        desk::ItemCard card;
        desk::AgeToCheck age;
    };
    m_surface.desk->ask(
        this,
        [goods](desk::Till& till) -> Result<About> {
            auto card = goods.card(till);
            if (!card)
                return passOn(card);
            const auto age = till.registerDesk().ageAsked();
            return About{*std::move(card), age.value_or(desk::AgeToCheck{})};
        },
        [this, goods](const Result<About>& about) {
            if (!about)
                return notAdded(goods, about.error());
            closeQuestions();
            m_question.askAge(about->card, about->age);
        });
}

/// A cashier who is younger than the law wants needs somebody beside who is not.
void RegisterViewModel::confirmAge()
{
    if (!m_cashier)
        return;
    ApprovalQuestion question;
    //: %1 is the name of an item that is only for people above an age.
    question.title = ApprovalViewModel::tr("Sale of %1").arg(m_question.name());
    question.facts.push_back(
        {ApprovalViewModel::tr("For customers of"), m_question.yearsText(), true});
    question.wayOutText = ApprovalViewModel::tr("Do not sell it");
    question.allows = [](const domain::Role& role) {
        return domain::require(role, domain::Permission::Sell);
    };
    m_surface.approval->attempt(
        this, std::move(question),
        [](desk::Till& till) { return till.registerDesk().checkAge({.confirmed = true}); },
        [this](const Result<int>& years) {
            if (years)
                put(m_asking, m_keyed);
            else if (!refusedInQuestion(years.error()))
                m_surface.notice->refuse(years.error());
        });
}

/// The next basket is asked anew.
void RegisterViewModel::declineAge()
{
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.registerDesk().checkAge({.confirmed = false}); },
        [](const Result<int>&) {});
}

bool RegisterViewModel::refusedInQuestion(const Error& error)
{
    if (m_lineEdit.active() && m_lineEdit.isNew())
        m_lineEdit.refuse(error);
    else if (m_question.active())
        m_question.refuse(error);
    else
        return false;
    return true;
}

void RegisterViewModel::closeQuestions()
{
    if (m_lineEdit.active() && m_lineEdit.isNew())
        m_lineEdit.cancel();
    m_question.close();
}

void RegisterViewModel::warnOf(const desk::BasketSnapshot& basket)
{
    const auto has = [&](domain::GoodsWarning warning) {
        return std::ranges::find(basket.warnings, warning) != basket.warnings.end();
    };
    if (has(domain::GoodsWarning::CheckBatch))
        m_surface.notice->show({.tone = NoticeViewModel::Danger,
                                .title = tr("A batch of this item is recalled"),
                                .text = tr("Compare the batch on it before you hand it over."),
                                .act1 = {},
                                .act2 = {}});
    else if (has(domain::GoodsWarning::BestBefore))
        m_surface.notice->show({.tone = NoticeViewModel::Warn,
                                .title = tr("Past its best-before date"),
                                .text = tr("Show it to the customer before you sell it."),
                                .act1 = {},
                                .act2 = {}});
}

} // namespace onetill::view
