#pragma once

#include "sync-engine/contract/wire/enrolment.h"
#include "tests/support/temporary_directory.h"

#include <QUrl>

#include <cstdio>
#include <string>

namespace onetill::bench {

/// A real hub with the demo shop and so many invented products, serving on loopback.
class Hub
{
public:
    static constexpr const char* kStore = "0412";

    explicit Hub(std::int64_t products);
    ~Hub();
    Hub(const Hub&) = delete;
    Hub& operator=(const Hub&) = delete;

    const QUrl& url() const { return m_url; }
    /// A new till of the store.
    wire::EnrolReply enrol(const wire::SigningKey& key, wire::Epoch epoch);
    static std::string skuOf(std::int64_t number);

private:
    std::string command(const std::string& words) const;
    void writeProducts(std::int64_t products) const;
    void serve();

    test::TemporaryDirectory m_directory;
    std::FILE* m_server{nullptr};
    int m_process{0};
    QUrl m_url;
};

} // namespace onetill::bench
