#include "pos-app/desk/till.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/enrolment.h"
#include "pos-app/desk/record/judgements.h"

#include <utility>

namespace onetill::desk {

/// Built in place and never moved: every desk refers to the counter.
struct Till::Desks {
    Desks(std::filesystem::path directory, store::Register files, Surroundings surroundings)
        : counter{std::move(directory), std::move(files), std::move(surroundings)}
    {
    }

    Counter counter;
    SignInDesk signIn{counter};
    ShiftDesk shift{counter};
    RegisterDesk sale{counter};
    ItemDesk item{counter};
    StockDesk stock{counter};
    JournalDesk journal{counter};
    StatusDesk status{counter};
};

Till::Till(std::unique_ptr<Desks> desks) : m_desks{std::move(desks)} {}

Till::~Till() = default;

Result<std::unique_ptr<Till>> Till::open(const std::filesystem::path& stateDirectory, Access access,
                                         Surroundings surroundings)
{
    const auto mode = access == Access::Work ? store::Mode::ReadWrite : store::Mode::ReadOnly;
    auto files =
        store::Register::open(stateDirectory, mode, surroundings.clock, surroundings.random);
    if (!files)
        return passOn(files);
    auto desks =
        std::make_unique<Desks>(stateDirectory, *std::move(files), std::move(surroundings));
    if (const auto resumed = desks->counter.resume(access); !resumed)
        return passOn(resumed);
    return std::make_unique<Till>(std::move(desks));
}

void Till::setCentre(Centre* centre)
{
    m_desks->counter.centre = centre;
}

Status Till::enrol(const Enrolment& enrolment)
{
    Counter& counter = m_desks->counter;
    return counter.run("enrol", [&]() -> Status {
        if (counter.files().identity())
            return fail(ErrorCode::AlreadyEnrolled, "this state directory is a till already");
        const wire::EnrolReply& reply = enrolment.reply;
        return counter.files().enrol({.till = reply.till,
                                      .store = reply.store,
                                      .tillNumber = reply.tillNumber,
                                      .trial = reply.trial,
                                      .token = reply.token,
                                      .hubUrl = enrolment.hubUrl,
                                      .hubKey = reply.hubKey,
                                      .hubEpoch = reply.hubEpoch,
                                      .journalSeed = enrolment.journalKey,
                                      .epoch = enrolment.epoch});
    });
}

Result<CentreAccess> Till::centreAccess() const
{
    store::Register& files = m_desks->counter.files();
    if (!files.identity())
        return fail(ErrorCode::NotEnrolled, "this state directory belongs to no till yet");
    const auto catalogue = files.catalogueFiles();
    if (!catalogue)
        return passOn(catalogue);
    const auto judged = judgements(files);
    if (!judged)
        return passOn(judged);
    const store::Identity& till = *files.identity();
    return CentreAccess{.till = till.till,
                        .hubUrl = till.hubUrl,
                        .token = till.token,
                        .hubKey = till.hubKey,
                        .hubEpoch = till.hubEpoch,
                        .epoch = till.epoch,
                        .catalogueFile = catalogue->current,
                        .quarantined = judged->quarantined,
                        .exceptions = judged->exceptions};
}

Status Till::useCatalogue(const std::string& fileName)
{
    Counter& counter = m_desks->counter;
    return counter.run("use-catalogue", [&] { return counter.offerCatalogue(fileName); });
}

std::int64_t Till::entriesWritten() const
{
    return m_desks->counter.entriesWritten();
}

SignInDesk& Till::signInDesk()
{
    return m_desks->signIn;
}

ShiftDesk& Till::shiftDesk()
{
    return m_desks->shift;
}

RegisterDesk& Till::registerDesk()
{
    return m_desks->sale;
}

ItemDesk& Till::itemDesk()
{
    return m_desks->item;
}

StockDesk& Till::stockDesk()
{
    return m_desks->stock;
}

JournalDesk& Till::journalDesk()
{
    return m_desks->journal;
}

StatusDesk& Till::statusDesk()
{
    return m_desks->status;
}

Status Till::remember(const std::string& setting, const std::string& value)
{
    Counter& counter = m_desks->counter;
    if (setting.size() > kSettingBytesMax || value.size() > kSettingBytesMax)
        return fail(ErrorCode::TooLarge, "setting '" + setting.substr(0, 32) + "'");
    return counter.run("remember",
                       [&] { return counter.files().setSetting("screen." + setting, value); });
}

std::string Till::remembered(const std::string& setting) const
{
    const auto value = m_desks->counter.files().setting("screen." + setting);
    return value ? value->value_or("") : "";
}

} // namespace onetill::desk
