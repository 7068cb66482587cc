#include "sync-engine/hub/api/target.h"

namespace onetill::hub {
namespace {

constexpr std::size_t kBytesMax = 4096;
constexpr std::size_t kPartsMax = 16;
constexpr std::size_t kParametersMax = 32;

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

Result<std::string> decoded(std::string_view text, bool plusIsBlank)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            const int high = i + 1 < text.size() ? hexValue(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hexValue(text[i + 2]) : -1;
            if (high < 0 || low < 0)
                return fail(ErrorCode::Malformed, "a broken % in the address");
            c = static_cast<char>(high * 16 + low);
            i += 2;
        } else if (c == '+' && plusIsBlank) {
            c = ' ';
        }
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            return fail(ErrorCode::Malformed, "a control character in the address");
        plain += c;
    }
    return plain;
}

/// Cuts the first piece off, up to the separator.
std::string_view cut(std::string_view& rest, char separator)
{
    const auto end = rest.find(separator);
    const auto piece = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return piece;
}

Status readQuery(std::string_view text, std::map<std::string, std::string>& query)
{
    while (!text.empty()) {
        std::string_view value = cut(text, '&');
        auto name = decoded(cut(value, '='), true);
        auto plain = decoded(value, true);
        if (!name || !plain)
            return passOn(name ? plain : name);
        if (query.size() >= kParametersMax)
            return fail(ErrorCode::TooLarge, "too many parameters");
        query.try_emplace(*std::move(name), *std::move(plain));
    }
    return {};
}

} // namespace

Result<Target> parseTarget(std::string_view text)
{
    if (text.size() > kBytesMax)
        return fail(ErrorCode::TooLarge, "the address is too long");
    if (text.empty() || text.front() != '/')
        return fail(ErrorCode::Malformed, "not an absolute path");
    Target target;
    std::string_view path = cut(text, '?');
    path.remove_prefix(1);
    while (!path.empty()) {
        auto part = decoded(cut(path, '/'), false);
        if (!part)
            return passOn(part);
        if (target.path.size() >= kPartsMax)
            return fail(ErrorCode::TooLarge, "too many parts in the path");
        target.path.push_back(*std::move(part));
    }
    if (const auto read = readQuery(text, target.query); !read)
        return passOn(read);
    return target;
}

} // namespace onetill::hub
