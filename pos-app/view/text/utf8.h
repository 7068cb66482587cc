#pragma once

#include <QString>

#include <string>

namespace onetill::view {

/// What the desks say, as the screen shows it.
inline QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace onetill::view
