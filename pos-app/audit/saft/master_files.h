#pragma once

#include "pos-app/audit/book.h"
#include "pos-app/audit/saft/xml_writer.h"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace onetill::audit {

/// What <company> lists before the first transaction: people, articles and taxes, each once, as the
/// entries in scope name them. Grows with the shop, not with its sales.
class MasterFiles
{
public:
    explicit MasterFiles(const Particulars& particulars) : m_particulars{particulars} {}

    /// Errors: OutOfRange for a currency of three decimals, which the format cannot write.
    Status add(const BookEntry& written, const std::optional<wire::Event>& event);
    void write(XmlWriter& xml) const;

    /// Business days of the entries seen; the day of making when there was none.
    Date firstDay() const;
    Date lastDay() const;
    Currency currency() const;
    /// "23" of a tax code, as its newest sale had it; "0" for a levy per unit.
    std::string ratePercent(const std::string& tax) const;

private:
    struct Person {
        Timestamp since;
        std::string role;
    };
    struct Article {
        Timestamp since;
        std::string group;
        std::string name;
    };
    struct Tax {
        Timestamp since;
        std::string name;
        std::optional<Rate> rate;
    };

    void addSale(const wire::SaleCompleted& sale);
    void writeTaxes(XmlWriter& xml) const;
    void writePeople(XmlWriter& xml) const;
    void writeArticles(XmlWriter& xml) const;
    void writeCodes(XmlWriter& xml) const;

    const Particulars& m_particulars;
    std::optional<Date> m_firstDay;
    std::optional<Date> m_lastDay;
    std::optional<Currency> m_currency;
    std::map<StaffId, Person> m_people;
    std::map<Sku, Article> m_articles;
    std::map<std::string, Tax> m_taxes;
    std::set<std::string> m_groups;
};

/// "10.25": three decimals are all that the format has; a finer rate is rounded half up.
std::string percentText(const std::optional<Rate>& rate);

/// <streetAddress>, as one line: what a store's record has.
void writeAddress(XmlWriter& xml, const wire::Store& store);

} // namespace onetill::audit
