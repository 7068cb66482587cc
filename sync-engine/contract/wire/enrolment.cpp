#include "sync-engine/contract/wire/enrolment.h"

#include "sync-engine/contract/wire/json_reader.h"

#include <algorithm>

namespace onetill::wire {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// 18 bytes are 144 bits: 29 characters of 5 bits, with one bit to spare; and one that checks.
constexpr std::size_t kCodeCharacters = 29;
using CodeBytes = std::array<std::uint8_t, EnrolmentCode::kIdBytes + EnrolmentCode::kSecretBytes>;

int valueOf(char typed)
{
    const char upper = typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 32) : typed;
    const char meant = upper == 'O' ? '0' : upper == 'I' || upper == 'L' ? '1' : upper;
    const auto found = kAlphabet.find(meant);
    return found == std::string_view::npos ? -1 : static_cast<int>(found);
}

/// Position-weighted, modulo the prime 31, so that a wrong character (other than Z for 0)
/// and two swapped neighbours are seen before anything is sent.
int checkValue(const std::array<int, kCodeCharacters>& values)
{
    int sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        sum += (static_cast<int>(i) + 1) * values[i];
    return sum % 31;
}

std::string proofMessage(const EnrolRequest& request)
{
    Json fields{{"code_id", request.codeId},
                {"journal_key", toHex(request.journalKey)},
                {"epoch", request.epoch.text()},
                {"at", formatTimestamp(request.at)}};
    return *canonicalJson(fields); // digits and letters of our own: it cannot fail
}

} // namespace

std::string EnrolmentCode::text() const
{
    CodeBytes bytes{};
    std::ranges::copy(id, bytes.begin());
    std::ranges::copy(secret, bytes.begin() + kIdBytes);
    std::array<int, kCodeCharacters> values{};
    for (std::size_t bit = 0; bit < kCodeCharacters * 5; ++bit) {
        const std::size_t byte = bit / 8;
        const int set = byte < bytes.size() ? bytes[byte] >> (7 - bit % 8) & 1 : 0;
        values[bit / 5] = values[bit / 5] << 1 | set;
    }
    std::string text;
    for (std::size_t i = 0; i <= kCodeCharacters; ++i) {
        if (i > 0 && i % 5 == 0)
            text += '-';
        const int value = i < kCodeCharacters ? values[i] : checkValue(values);
        text += kAlphabet[static_cast<std::size_t>(value)];
    }
    return text;
}

Result<EnrolmentCode> EnrolmentCode::parse(std::string_view typed)
{
    std::array<int, kCodeCharacters> values{};
    int check = -1;
    std::size_t count = 0;
    for (const char c : typed.substr(0, 200)) {
        if (c == '-' || c == ' ' || c == '\t' || c == '\r' || c == '\n')
            continue;
        const int value = valueOf(c);
        if (value < 0 || count > kCodeCharacters)
            return fail(ErrorCode::BadCode, "a code has 30 letters and digits");
        if (count < kCodeCharacters)
            values[count] = value;
        else
            check = value;
        ++count;
    }
    if (count != kCodeCharacters + 1 || check != checkValue(values))
        return fail(ErrorCode::BadCode, "mistyped: the code does not check out");

    CodeBytes bytes{};
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit)
        bytes[bit / 8] =
            static_cast<std::uint8_t>(bytes[bit / 8] << 1 | (values[bit / 5] >> (4 - bit % 5) & 1));
    EnrolmentCode code;
    std::copy_n(bytes.begin(), kIdBytes, code.id.begin());
    std::copy_n(bytes.begin() + kIdBytes, kSecretBytes, code.secret.begin());
    return code;
}

EnrolmentCode EnrolmentCode::generate(const RandomSource& random)
{
    EnrolmentCode code;
    random(code.id);
    random(code.secret);
    return code;
}

EnrolRequest makeEnrolRequest(const EnrolmentCode& code, const PublicKey& journalKey, Epoch epoch,
                              Timestamp at)
{
    EnrolRequest request{toHex(code.id), journalKey, epoch, at, {}};
    request.proof = hmacSha256(code.secret, proofMessage(request));
    return request;
}

bool proofHolds(const EnrolRequest& request, const EnrolmentCode& code)
{
    return request.codeId == toHex(code.id)
           && equalSecrets(request.proof, hmacSha256(code.secret, proofMessage(request)));
}

Json enrolRequestJson(const EnrolRequest& request)
{
    return {{"protocol", 1},
            {"code_id", request.codeId},
            {"journal_key", toHex(request.journalKey)},
            {"epoch", request.epoch.text()},
            {"at", formatTimestamp(request.at)},
            {"proof", toHex(request.proof)}};
}

Result<EnrolRequest> readEnrolRequest(const Json& json)
{
    return readJson(json, "enrol", [](const JsonReader& reader) {
        return EnrolRequest{.codeId = reader.text("code_id", 2 * EnrolmentCode::kIdBytes),
                            .journalKey =
                                reader.got(hashFromHex(reader.text("journal_key")), "journal_key"),
                            .epoch = reader.got(Epoch::parse(reader.text("epoch")), "epoch"),
                            .at = reader.time("at"),
                            .proof = reader.got(hashFromHex(reader.text("proof")), "proof")};
    });
}

Json enrolReplyJson(const EnrolReply& reply)
{
    return {{"till", reply.till.text()},
            {"store", reply.store.text()},
            {"till_number", reply.tillNumber},
            {"trial", reply.trial},
            {"token", reply.token},
            {"hub_key", toHex(reply.hubKey)},
            {"hub_epoch", reply.hubEpoch},
            {"hub_time", formatTimestamp(reply.hubTime)}};
}

Result<EnrolReply> readEnrolReply(const Json& json)
{
    return readJson(json, "enrol reply", [](const JsonReader& reader) {
        return EnrolReply{.till = reader.uuid("till"),
                          .store = reader.identifier<StoreId>("store"),
                          .tillNumber = static_cast<int>(reader.integer("till_number", 1, 9999)),
                          .trial = reader.flag("trial"),
                          .token = reader.text("token", 128),
                          .hubKey = reader.got(hashFromHex(reader.text("hub_key")), "hub_key"),
                          .hubEpoch = reader.text("hub_epoch", 64),
                          .hubTime = reader.time("hub_time")};
    });
}

} // namespace onetill::wire
