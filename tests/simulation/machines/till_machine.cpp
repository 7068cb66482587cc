#include "tests/simulation/machines/till_machine.h"

#include "tests/support/sale_builder.h"

#include <utility>

namespace onetill::simulation {

using namespace std::chrono_literals;

namespace {

const till::Identity identityOf(const store::Identity& identity)
{
    return {identity.till, identity.hubKey, identity.hubEpoch};
}

/// A reply that is a success, read by `read`; else what the engine hears of it.
template <class Read>
till::Input inputOf(till::RequestId request, const Result<hub::Reply>& reply, Read read)
{
    if (!reply)
        return till::RequestFailed{request, reply.error(), {}};
    if (reply->status >= 300)
        return failureOf(request, *reply);
    return read(*reply);
}

/// The same for a body that is JSON.
template <class Happened, class Read>
till::Input readInput(till::RequestId request, const hub::Reply& reply, Read read)
{
    const auto json = wire::parseJson(reply.body, {.bytes = std::size_t{64} << 20});
    auto value = json ? read(*json) : passOn(json);
    if (!value)
        return till::RequestFailed{request, {ErrorCode::BadReply, value.error().detail}, {}};
    return Happened{request, *std::move(value)};
}

} // namespace

TillMachine::Process::Process(store::Register opened, store::JournalReader read,
                              TillReplica catalogue, RandomSource random)
    : files{std::move(opened)},
      reader{std::move(read)},
      journals{reader},
      replica{std::move(catalogue)},
      engine{identityOf(*files.identity()), journals, replica, std::move(random)}
{
}

TillMachine::TillMachine(Surroundings around, const std::filesystem::path& folder, int number,
                         Dice dice)
    : m_around{std::move(around)},
      m_machine{m_around.disk.addMachine(folder)},
      m_number{number},
      m_dice{dice}
{
}

Result<std::unique_ptr<TillMachine::Process>> TillMachine::begin()
{
    const auto& folder = m_machine.folder();
    auto files = store::Register::open(
        folder, store::Mode::ReadWrite, [this] { return clock(); }, m_dice.source());
    if (!files)
        return passOn(files);
    auto reader = store::JournalReader::open(folder);
    if (!reader)
        return passOn(reader);
    const auto catalogues = files->catalogueFiles();
    if (!catalogues)
        return passOn(catalogues);
    TillReplica replica{folder, catalogues->current, [this](const std::string& fileName) {
                            // The desk changes over between two sales.
                            later(Milliseconds{m_dice.below(2'000)}, [this, fileName] {
                                (void)m_process->files.useCatalogue(fileName);
                            });
                        }};
    return std::make_unique<Process>(*std::move(files), *std::move(reader), std::move(replica),
                                     m_dice.source());
}

bool TillMachine::start()
{
    stop();
    m_machine.start();
    auto begun = begin();
    if (begun && m_machine.isUp()) {
        m_process = *std::move(begun);
        m_around.books.tillStarted(m_number, m_process->reader, identity().epoch);
        take(till::SwitchedOn{});
    } else if (m_machine.isUp() && begun.error().code == ErrorCode::StorageDamaged) {
        throw Violation{"the till cannot be opened again: " + begun.error().detail};
    }
    if (!isUp())
        stop();
    return isUp();
}

void TillMachine::stop()
{
    ++m_life;
    m_process.reset();
    m_machine.kill();
}

template <class Happen>
std::function<void()> TillMachine::inThisLife(Happen happen)
{
    return [this, life = m_life, happen = std::move(happen)] {
        if (life != m_life || !isUp())
            return;
        happen();
        if (!m_machine.isUp())
            stop();
    };
}

void TillMachine::later(Milliseconds delay, std::function<void()> happen)
{
    m_around.schedule.after(delay, inThisLife(std::move(happen)));
}

void TillMachine::take(till::Input input)
{
    if (!isUp())
        return;
    Process& process = *m_process;
    process.inputs.push_back(std::move(input));
    // An output may have an answer at once: it waits until those before it are carried out.
    if (std::exchange(process.taking, true))
        return;
    while (!process.inputs.empty() && m_machine.isUp()) {
        till::Input next = std::move(process.inputs.front());
        process.inputs.pop_front();
        till::Outputs outputs = process.engine.take(std::move(next), moment());
        for (till::Output& output : outputs)
            if (m_machine.isUp())
                std::visit([this](auto& wanted) { carryOut(wanted); }, output);
    }
    process.taking = false;
    if (!m_machine.isUp())
        stop();
}

// --- The desk -----------------------------------------------------------------------------------

void TillMachine::serve()
{
    if (!isUp())
        return;
    if (m_dice.inAThousand(120))
        correctStock();
    else
        sell();
    if (!m_machine.isUp())
        return stop();
    take(till::JournalGrew{});
}

void TillMachine::sell()
{
    const auto shift = m_process->files.currentShift();
    const auto ordinal = m_process->files.nextReceiptOrdinal();
    if (!shift || !*shift || !ordinal)
        throw Violation{"a till that is up cannot say what its shift or next receipt is"};
    test::SaleWishes wishes{.ordinal = *ordinal,
                            .receiptPrefix = "T" + std::to_string(m_number) + "-",
                            .shift = (*shift)->id,
                            .skus = {},
                            .quantityMilli = 1'000 * (1 + m_dice.below(3)),
                            .at = clock()};
    for (std::int64_t lines = 1 + m_dice.below(3); lines > 0; --lines)
        wishes.skus.push_back(m_dice.among(kArticles));
    if (m_dice.inAThousand(20))
        wishes.skus.emplace_back("NOBODY-KNOWS");
    write(test::aSale(wishes));
}

void TillMachine::correctStock()
{
    const std::int64_t pieces = (1 + m_dice.below(4)) * (m_dice.inAThousand(500) ? 1'000 : -1'000);
    const auto difference = *Quantity::fromMilli(pieces, Unit::Piece);
    write(wire::StockCorrected{.lines = {{1, *Sku::parse(m_dice.among(kArticles)), difference}},
                               .reason = "found",
                               .reference = {},
                               .by = *StaffId::parse("niamh")});
}

void TillMachine::write(const wire::Event& event)
{
    const wire::ClockEvidence evidence{.at = clock(),
                                       .offsetMs = 0,
                                       .bootId = "boot-" + std::to_string(m_life),
                                       .ticksMs = m_around.schedule.now().count()};
    const auto entry =
        m_process->files.append(event, {.businessDay = {2026, 11, 23}, .clock = evidence});
    if (entry) {
        m_around.trace("till " + std::to_string(m_number) + " wrote entry "
                       + std::to_string(entry->header.seq));
        return m_around.books.wrote(m_number, *entry);
    }
    const ErrorCode code = entry.error().code;
    if (code != ErrorCode::StorageFailed && code != ErrorCode::StorageFull)
        throw Violation{"a sale was refused: " + entry.error().detail};
    // Told to have failed, it may still be there when the machine dies of it.
    m_around.trace("till " + std::to_string(m_number) + " could not write");
    m_around.books.attempted(m_number);
}

void TillMachine::switchOff()
{
    take(till::SwitchedOff{});
}

// --- What the engine wants ----------------------------------------------------------------------

template <class Output, class Read>
void TillMachine::ask(const Output& output, Read read)
{
    const auto heard = [this, life = m_life, request = output.request,
                        read = std::move(read)](const Result<hub::Reply>& reply) {
        if (life == m_life && isUp())
            take(inputOf(request, reply, read));
    };
    const Caller caller{identity().till, identity().token};
    m_around.network.ask(caller, callFor(caller, output), heard);
}

void TillMachine::carryOut(till::SendBatch& output)
{
    ask(output, [request = output.request](const hub::Reply& reply) {
        return readInput<till::PushReplied>(request, reply, wire::readPushReply);
    });
}

void TillMachine::carryOut(till::SendToQuarantine& output)
{
    m_around.trace("till " + std::to_string(m_number) + " sends to quarantine");
    ask(output, [request = output.request](const hub::Reply& reply) {
        return readInput<till::EntryQuarantined>(request, reply, wire::readEnvelope);
    });
}

void TillMachine::carryOut(till::AskFeed& output)
{
    ask(output, [request = output.request](const hub::Reply& reply) -> till::Input {
        if (reply.status == 204)
            return till::FeedReplied{request, std::nullopt};
        return readInput<till::FeedReplied>(request, reply, wire::readFeedReply);
    });
}

void TillMachine::carryOut(till::AskManifest& output)
{
    ask(output, [request = output.request](const hub::Reply& reply) {
        return readInput<till::ManifestReplied>(request, reply, wire::readSnapshotManifest);
    });
}

void TillMachine::carryOut(till::AskPiece& output)
{
    ask(output,
        [this, request = output.request,
         index = output.index](const hub::Reply& reply) -> till::Input {
            if (const auto kept = m_process->replica.writePiece(index, reply.body); !kept)
                return till::RequestFailed{request, kept.error(), {}};
            return till::PieceKept{request};
        });
}

void TillMachine::carryOut(till::StartTimer& output)
{
    const int timer = ++m_process->timers[output.lane];
    later(output.delay, [this, lane = output.lane, timer] {
        if (m_process->timers[lane] == timer)
            take(till::TimerFired{lane});
    });
}

void TillMachine::carryOut(till::CommitRows& output)
{
    Status kept;
    for (const std::string_view feed : wire::kFeeds)
        if (const auto page = output.feeds.find(std::string{feed});
            kept && page != output.feeds.end())
            kept = m_process->replica.apply(feed, page->second);
    if (!m_machine.isUp())
        return;
    m_around.replicaChanged(*this, kept.has_value());
    if (kept)
        take(till::RowsKept{});
    else
        take(till::StorageRefused{kept.error()});
}

void TillMachine::carryOut(till::BeginSnapshot& output)
{
    auto missing = m_process->replica.beginSnapshot(output.manifest);
    take(till::SnapshotBegun{*std::move(missing)});
}

void TillMachine::carryOut(till::InstallSnapshot&)
{
    const auto installed = m_process->replica.finishSnapshot();
    if (!m_machine.isUp())
        return;
    m_around.trace("till " + std::to_string(m_number)
                   + (installed ? " has a new catalogue" : " cannot use the snapshot"));
    if (!installed)
        return take(till::StorageRefused{installed.error()});
    m_around.replicaChanged(*this, true);
    take(till::SnapshotInstalled{});
}

/// Only --till-restores forks a journal; a simulated till cannot go on in a new epoch yet.
void TillMachine::carryOut(till::OpenEpoch& output)
{
    throw Violation{"till " + std::to_string(m_number) + " believes that its journal "
                    + output.forked.text() + " forked"};
}

void TillMachine::carryOut(till::Acknowledge& output)
{
    m_around.books.acknowledged(m_number, output.have.have);
    // The desk thread keeps it when it gets to it.
    later(Milliseconds{m_dice.below(50)}, [this, have = output.have] {
        const auto kept = m_process->files.acknowledge(have);
        if (!kept && kept.error().code == ErrorCode::Forked)
            throw Violation{"an acknowledgement of another journal reached the register"};
    });
}

} // namespace onetill::simulation
