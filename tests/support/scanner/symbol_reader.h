#pragma once

#include <QImage>

#include <string>

namespace onetill::test {

/// What a scanner reads from the QR symbol in the picture; empty if it finds none. It is zbar's,
/// which knows nothing of the library that draws.
std::string symbolIn(const QImage& picture);

} // namespace onetill::test
