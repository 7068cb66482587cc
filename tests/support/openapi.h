#pragma once

#include <memory>
#include <string>
#include <vector>

namespace onetill::test {

/// One request and its reply, as they went over the wire (bodies unpacked).
struct Exchange {
    std::string method; ///< "GET"
    std::string target; ///< "/v1/tills/…/feed?wait=0"
    std::string requestBody;
    int status{0};
    std::string replyType; ///< Content-Type of the reply; empty: none.
    std::string replyBody;
};

/// Holds exchanges against sync-engine/contract/openapi.yaml. Knows the part of JSON Schema that
/// the file uses, and complains about any other.
class OpenApi
{
public:
    /// Reads the rendering of the file as JSON that the build makes.
    OpenApi();
    ~OpenApi();

    /// What does not agree; empty if all does. A request is only checked if it was accepted: what
    /// tests send on purpose need not be right.
    std::vector<std::string> complaints(const Exchange& exchange) const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace onetill::test
