#include "sync-engine/contract/wire/crypto.h"

#include "sync-engine/contract/values/check.h"

#include <openssl/evp.h>
#include <sodium.h>

#include <memory>

namespace onetill::wire {
namespace {

/// libsodium asks to be started once; doing it again costs nothing and is safe from any thread.
void startSodium()
{
    ONETILL_CHECK(sodium_init() >= 0);
}

const std::uint8_t* bytesOf(std::string_view text)
{
    return reinterpret_cast<const std::uint8_t*>(text.data());
}

std::string framed(std::string_view context, std::string_view message)
{
    ONETILL_CHECK(!context.empty() && context.size() < 256);
    std::string whole(1, static_cast<char>(context.size()));
    whole.append(context).append(message);
    return whole;
}

template <std::size_t Size>
Result<std::array<std::uint8_t, Size>> fromHex(std::string_view hex)
{
    std::array<std::uint8_t, Size> bytes{};
    std::size_t length = 0;
    if (hex.size() != Size * 2
        || sodium_hex2bin(bytes.data(), bytes.size(), hex.data(), hex.size(), nullptr, &length,
                          nullptr)
               != 0
        || length != Size)
        return fail(ErrorCode::Malformed, "not " + std::to_string(Size) + " bytes in hexadecimal");
    return bytes;
}

} // namespace

Hash sha256(std::initializer_list<std::string_view> parts)
{
    // OpenSSL uses the processor's own instructions, six times as fast as libsodium's C: every
    // sale is hashed before it is committed, and again by the hub. Fetched once, for looking an
    // algorithm up costs more than hashing a sale with it.
    static const std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> algorithm{
        EVP_MD_fetch(nullptr, "SHA256", nullptr), EVP_MD_free};
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> state{EVP_MD_CTX_new(),
                                                                        EVP_MD_CTX_free};
    bool done = state && EVP_DigestInit_ex2(state.get(), algorithm.get(), nullptr) == 1;
    for (const std::string_view part : parts)
        done = done && EVP_DigestUpdate(state.get(), part.data(), part.size()) == 1;
    Hash hash;
    done = done && EVP_DigestFinal_ex(state.get(), hash.data(), nullptr) == 1;
    ONETILL_CHECK_OR_STOP(done);
    return hash;
}

Hash hmacSha256(Bytes key, std::string_view message)
{
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, key.data(), key.size());
    crypto_auth_hmacsha256_update(&state, bytesOf(message), message.size());
    Hash code;
    crypto_auth_hmacsha256_final(&state, code.data());
    return code;
}

bool equalSecrets(Bytes left, Bytes right)
{
    return left.size() == right.size()
           && sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

std::string_view asText(Bytes bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string toHex(Bytes bytes)
{
    std::string hex(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
    hex.pop_back();
    return hex;
}

Result<Hash> hashFromHex(std::string_view hex)
{
    return fromHex<32>(hex);
}

Result<Signature> signatureFromHex(std::string_view hex)
{
    return fromHex<64>(hex);
}

RandomSource systemRandom()
{
    startSodium();
    return [](std::span<std::uint8_t> bytes) { randombytes_buf(bytes.data(), bytes.size()); };
}

SigningKey::SigningKey(const Seed& seed) : m_seed{seed}
{
    startSodium();
    ONETILL_CHECK(crypto_sign_seed_keypair(m_public.data(), m_secret.data(), m_seed.data()) == 0);
}

SigningKey SigningKey::generate(const RandomSource& random)
{
    Seed seed;
    random(seed);
    return SigningKey{seed};
}

Signature SigningKey::sign(std::string_view context, std::string_view message) const
{
    const std::string whole = framed(context, message);
    Signature signature;
    crypto_sign_detached(signature.data(), nullptr, bytesOf(whole), whole.size(), m_secret.data());
    return signature;
}

bool verifySignature(const PublicKey& key, std::string_view context, std::string_view message,
                     const Signature& signature)
{
    const std::string whole = framed(context, message);
    return crypto_sign_verify_detached(signature.data(), bytesOf(whole), whole.size(), key.data())
           == 0;
}

} // namespace onetill::wire
