#pragma once

#include "pos-app/audit/book.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace onetill::audit {

/// Elements of an XML file, one after the other. libxml2 writes and escapes them; what no XML can
/// hold (control characters) becomes a blank.
class XmlWriter
{
public:
    XmlWriter();
    ~XmlWriter();
    XmlWriter(const XmlWriter&) = delete;
    XmlWriter& operator=(const XmlWriter&) = delete;

    void begin(const char* element);
    void attribute(const char* name, const char* value);
    void end();
    /// Cut after so many characters: the schema says how long each may be.
    void leaf(const char* element, std::string_view text, std::size_t charactersMax = 35);

    /// What was written since it was taken last.
    std::string take();
    void finish();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// The first `charactersMax` characters of UTF-8 text.
std::string_view firstCharacters(std::string_view text, std::size_t charactersMax);

} // namespace onetill::audit
