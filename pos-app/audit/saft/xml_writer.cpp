#include "pos-app/audit/saft/xml_writer.h"

#include "sync-engine/contract/values/check.h"

#include <libxml/xmlwriter.h>

#include <utility>

namespace onetill::audit {
namespace {

int append(void* text, const char* bytes, int size)
{
    static_cast<std::string*>(text)->append(bytes, static_cast<std::size_t>(size));
    return size;
}

const xmlChar* letters(const char* text)
{
    return reinterpret_cast<const xmlChar*>(text);
}

/// Nothing but a lack of memory or a mistake of ours makes writing into a string fail.
void require(int written)
{
    ONETILL_CHECK(written >= 0);
}

/// XML 1.0 has no characters below the blank, but for three of white space.
std::string printable(std::string_view text)
{
    std::string clean{text};
    for (char& c : clean)
        if (static_cast<unsigned char>(c) < ' ' || c == '\x7f')
            c = ' ';
    return clean;
}

} // namespace

struct XmlWriter::Parts {
    struct Free {
        void operator()(xmlTextWriter* writer) const { xmlFreeTextWriter(writer); }
    };

    std::string text;
    std::unique_ptr<xmlTextWriter, Free> writer{xmlNewTextWriter(xmlOutputBufferCreateIO(
        append, [](void*) { return 0; }, &text, nullptr))};
};

XmlWriter::XmlWriter() : m_parts{std::make_unique<Parts>()}
{
    ONETILL_CHECK(m_parts->writer != nullptr);
    require(xmlTextWriterSetIndent(m_parts->writer.get(), 1));
    require(xmlTextWriterStartDocument(m_parts->writer.get(), nullptr, "UTF-8", nullptr));
}

XmlWriter::~XmlWriter() = default;

void XmlWriter::begin(const char* element)
{
    require(xmlTextWriterStartElement(m_parts->writer.get(), letters(element)));
}

void XmlWriter::attribute(const char* name, const char* value)
{
    require(xmlTextWriterWriteAttribute(m_parts->writer.get(), letters(name), letters(value)));
}

void XmlWriter::end()
{
    require(xmlTextWriterEndElement(m_parts->writer.get()));
}

void XmlWriter::leaf(const char* element, std::string_view text, std::size_t charactersMax)
{
    const std::string shown = printable(firstCharacters(text, charactersMax));
    require(
        xmlTextWriterWriteElement(m_parts->writer.get(), letters(element), letters(shown.c_str())));
}

std::string XmlWriter::take()
{
    require(xmlTextWriterFlush(m_parts->writer.get()));
    return std::exchange(m_parts->text, {});
}

void XmlWriter::finish()
{
    require(xmlTextWriterEndDocument(m_parts->writer.get()));
}

std::string_view firstCharacters(std::string_view text, std::size_t charactersMax)
{
    std::size_t end = 0;
    for (std::size_t taken = 0; end < text.size(); ++end) {
        const bool starts = (static_cast<unsigned char>(text[end]) & 0xc0) != 0x80;
        if (starts && ++taken > charactersMax)
            break;
    }
    return text.substr(0, end);
}

} // namespace onetill::audit
