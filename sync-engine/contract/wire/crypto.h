#pragma once

#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/values/uuid.h"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

/// Hashes by OpenSSL, signatures and the rest by libsodium. Nothing here is a primitive of ours.
namespace onetill::wire {

using Hash = std::array<std::uint8_t, 32>;      ///< SHA-256
using Signature = std::array<std::uint8_t, 64>; ///< Ed25519
using PublicKey = std::array<std::uint8_t, 32>; ///< Ed25519
using Bytes = std::span<const std::uint8_t>;

/// SHA-256 over the parts one after the other.
Hash sha256(std::initializer_list<std::string_view> parts);
/// HMAC-SHA-256 (RFC 2104).
Hash hmacSha256(Bytes key, std::string_view message);
/// In a time that does not tell where two secrets differ.
bool equalSecrets(Bytes left, Bytes right);
std::string_view asText(Bytes bytes);

std::string toHex(Bytes bytes);
/// Errors: Malformed (also for another length than the array's).
Result<Hash> hashFromHex(std::string_view hex);
Result<Signature> signatureFromHex(std::string_view hex);

/// The system's source of unpredictable bytes, for the outermost ring to hand in.
RandomSource systemRandom();

/// An Ed25519 key that signs. Its seed is the secret; copies of it exist only where it is stored.
class SigningKey
{
public:
    static constexpr std::size_t kSeedBytes = 32;
    using Seed = std::array<std::uint8_t, kSeedBytes>;

    explicit SigningKey(const Seed& seed);
    static SigningKey generate(const RandomSource& random);

    const PublicKey& publicKey() const { return m_public; }
    const Seed& seed() const { return m_seed; }
    /// `context` names what is signed, so that a signature cannot be carried from one use to
    /// another: it is signed in front of the message with its length.
    Signature sign(std::string_view context, std::string_view message) const;

private:
    Seed m_seed;
    PublicKey m_public{};
    std::array<std::uint8_t, 64> m_secret{};
};

bool verifySignature(const PublicKey& key, std::string_view context, std::string_view message,
                     const Signature& signature);

} // namespace onetill::wire
