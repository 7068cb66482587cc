#include "pos-app/desk/till.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/enrolment.h"
#include "pos-app/desk/record/attempt.h"
#include "pos-app/desk/record/judgements.h"
#include "pos-app/desk/staff/training_files.h"

#include <utility>

namespace onetill::desk {
namespace {

/// The same request for the same code; for another one, the same key and epoch.
EnrolmentAttempt attemptWith(const wire::EnrolmentCode& code,
                             const std::optional<EnrolmentAttempt>& before,
                             const Surroundings& surroundings)
{
    if (before && wire::proofHolds(before->request, code))
        return *before;
    const auto key = before ? wire::SigningKey{before->journalKey}
                            : wire::SigningKey::generate(surroundings.random);
    const auto epoch = before ? before->request.epoch : wire::Epoch::random(surroundings.random);
    return {key.seed(), wire::makeEnrolRequest(code, key.publicKey(), epoch, surroundings.clock())};
}

} // namespace

/// Built in place and never moved: every desk refers to the counter.
struct Till::Desks {
    Desks(std::filesystem::path directory, store::Register files, Surroundings surroundings)
        : counter{std::move(directory), std::move(files), std::move(surroundings)}
    {
    }

    Counter counter;
    SignInDesk signIn{counter};
    ClockDesk clock{counter};
    ShiftDesk shift{counter};
    RegisterDesk sale{counter};
    CustomersDesk customers{counter};
    PaymentDesk payment{counter};
    HoldDesk hold{counter};
    ReturnsDesk returns{counter};
    ItemDesk item{counter};
    StockDesk stock{counter};
    ExceptionsDesk exceptions{counter};
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
    auto till = std::make_unique<Till>(std::move(desks));
    if (access == Access::Work)
        if (const auto resumed = till->resumeTraining(); !resumed)
            return passOn(resumed);
    return till;
}

Till::Desks& Till::current() const
{
    return m_training ? *m_training : *m_desks;
}

Status Till::resumeTraining()
{
    Counter& real = m_desks->counter;
    const auto begun = real.files().trainingBegunBy();
    if (!begun)
        return passOn(begun);
    if (!*begun)
        return {};
    auto files = resumedTrainingFiles(real.stateDirectory(), real.files(), real.surroundings());
    if (!files)
        return passOn(files);
    return enterTraining(*std::move(files));
}

Status Till::enterTraining(store::Register files)
{
    Counter& real = m_desks->counter;
    auto training =
        std::make_unique<Desks>(real.stateDirectory(), std::move(files), real.surroundings());
    Counter& counter = training->counter;
    counter.forReal = &real;
    if (const auto resumed = counter.resume(Access::Work); !resumed)
        return resumed;
    if (const auto asOf = real.replicaAsOf())
        if (const auto noted = counter.noteReplicaAsOf(*asOf); !noted)
            return noted;
    counter.hubTimeAheadMs = real.hubTimeAheadMs;
    counter.cashier = real.cashier;
    m_training = std::move(training);
    return {};
}

Status Till::beginTraining()
{
    Counter& real = m_desks->counter;
    return real.run("begin-training", [&]() -> Status {
        if (m_training)
            return fail(ErrorCode::Conflict, "the till is in training");
        const auto approvedBy = real.mayDoOrApproved(domain::Permission::Train);
        if (!approvedBy)
            return passOn(approvedBy);
        if (real.openBasket() && !real.openBasket()->isEmpty())
            return fail(ErrorCode::BasketOpen, "a real one");
        auto files = newTrainingFiles(real.stateDirectory(), real.files(), real.surroundings());
        if (!files)
            return passOn(files);
        if (const auto entered = enterTraining(*std::move(files)); !entered)
            return entered;
        const auto by = approvedBy->value_or(real.cashier->id);
        if (const auto told = real.record(wire::TrainingSwitched{by, true}); !told) {
            m_training.reset();
            return passOn(told);
        }
        real.approver.reset();
        return {};
    });
}

Status Till::endTraining()
{
    Counter& real = m_desks->counter;
    return real.run("end-training", [&]() -> Status {
        if (!m_training)
            return fail(ErrorCode::Conflict, "the till is not in training");
        const Counter& training = m_training->counter;
        if (!training.cashier || training.locked)
            return fail(ErrorCode::NotSignedIn, "nobody is signed in");
        if (training.openBasket() && !training.openBasket()->isEmpty())
            return fail(ErrorCode::BasketOpen, "one of training");
        const StaffId by = training.cashier->id;
        if (const auto told = real.record(wire::TrainingSwitched{by, false}); !told)
            return passOn(told);
        m_training.reset();
        // Nobody goes on for real under the name of who began the training.
        real.locked = real.cashier && (real.locked || real.cashier->id != by);
        return {};
    });
}

bool Till::isTraining() const
{
    return m_training != nullptr;
}

void Till::setCentre(Centre* centre)
{
    m_desks->counter.centre = centre;
}

Result<EnrolmentAttempt> Till::prepareEnrolment(const std::string& code)
{
    Counter& counter = m_desks->counter;
    return counter.run("prepare-enrolment", [&]() -> Result<EnrolmentAttempt> {
        if (counter.files().identity())
            return fail(ErrorCode::AlreadyEnrolled, "this state directory is a till already");
        const auto parsed = wire::EnrolmentCode::parse(code);
        if (!parsed)
            return passOn(parsed);
        const auto before = keptAttempt(counter.files());
        if (!before)
            return passOn(before);
        // Kept before it is sent: of a till whose key was lost with the reply, the centre would
        // keep a ghost.
        EnrolmentAttempt attempt = attemptWith(*parsed, *before, counter.surroundings());
        if (const auto kept = keepAttempt(counter.files(), attempt); !kept)
            return passOn(kept);
        return attempt;
    });
}

Status Till::enrol(const Enrolment& enrolment)
{
    Counter& counter = m_desks->counter;
    return counter.run("enrol", [&]() -> Status {
        if (counter.files().identity())
            return fail(ErrorCode::AlreadyEnrolled, "this state directory is a till already");
        const wire::EnrolReply& reply = enrolment.reply;
        const auto kept = counter.files().enrol({.till = reply.till,
                                                 .store = reply.store,
                                                 .tillNumber = reply.tillNumber,
                                                 .trial = reply.trial,
                                                 .token = reply.token,
                                                 .hubUrl = enrolment.hubUrl,
                                                 .hubKey = reply.hubKey,
                                                 .hubEpoch = reply.hubEpoch,
                                                 .journalSeed = enrolment.journalKey,
                                                 .epoch = enrolment.epoch});
        if (!kept)
            return kept;
        // The till is one now, whatever becomes of what is not needed any more.
        if (const auto forgotten = forgetAttempt(counter.files()); !forgotten)
            counter.log(LogLevel::Warning, "enrolment attempt: " + forgotten.error().detail);
        return {};
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
                        .catalogueFile = catalogue->current,
                        .quarantined = judged->quarantined,
                        .exceptions = judged->exceptions};
}

Status Till::useCatalogue(const std::string& fileName)
{
    Counter& counter = m_desks->counter;
    return counter.run("use-catalogue", [&]() -> Status {
        if (const auto offered = counter.offerCatalogue(fileName); !offered)
            return offered;
        return m_training ? m_training->counter.offerCatalogue(fileName) : Status{};
    });
}

std::int64_t Till::entriesWritten() const
{
    return m_desks->counter.entriesWritten();
}

SignInDesk& Till::signInDesk()
{
    return current().signIn;
}

ClockDesk& Till::clockDesk()
{
    return current().clock;
}

ShiftDesk& Till::shiftDesk()
{
    return current().shift;
}

RegisterDesk& Till::registerDesk()
{
    return current().sale;
}

CustomersDesk& Till::customersDesk()
{
    return current().customers;
}

PaymentDesk& Till::paymentDesk()
{
    return current().payment;
}

HoldDesk& Till::holdDesk()
{
    return current().hold;
}

ReturnsDesk& Till::returnsDesk()
{
    return current().returns;
}

ItemDesk& Till::itemDesk()
{
    return current().item;
}

StockDesk& Till::stockDesk()
{
    return current().stock;
}

ExceptionsDesk& Till::exceptionsDesk()
{
    return current().exceptions;
}

JournalDesk& Till::journalDesk()
{
    return m_desks->journal;
}

StatusDesk& Till::statusDesk()
{
    return current().status;
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
