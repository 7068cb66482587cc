#pragma once

#include "sync-engine/contract/values/uuid.h"

#include <QUrl>

#include <string>

namespace onetill::till {

/// Where the hub is and what this till shows there. The token is a secret: it is never logged.
struct CentreAddress {
    QUrl hub; ///< Scheme, host and port; a path before /v1 is kept.
    Uuid till;
    std::string token;
};

} // namespace onetill::till
