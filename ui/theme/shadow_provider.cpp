#include "ui/theme/shadow_provider.h"

#include <QColor>

#include <algorithm>
#include <cmath>

namespace onetill::ui {

namespace {

constexpr int kBlurMax = 64;

/// The share of the full shade at `depth` px inside the outer edge of the blurred border.
double shade(double depth, double border)
{
    const double t = std::clamp(depth / border, 0.0, 1.0);
    return t * t * (3.0 - 2.0 * t);
}

} // namespace

ShadowProvider::ShadowProvider() : QQuickImageProvider{QQuickImageProvider::Image} {}

QImage ShadowProvider::requestImage(const QString& id, QSize* size, const QSize&)
{
    const QStringList words = id.split('/');
    const int blur = std::clamp(words.value(0).toInt(), 1, kBlurMax);
    const QColor colour{"#" + words.value(1)};
    const int width = 4 * blur;
    const double border = 2.0 * blur;

    QImage image{width, width, QImage::Format_ARGB32};
    for (int y = 0; y < width; ++y) {
        for (int x = 0; x < width; ++x) {
            // Corners are round: the distance from the middle counts there, not that from a side.
            const double outX = std::abs(x + 0.5 - border);
            const double outY = std::abs(y + 0.5 - border);
            const double depth = border - std::hypot(outX, outY);
            const int alpha = static_cast<int>(colour.alpha() * shade(depth, border));
            image.setPixel(x, y, qRgba(colour.red(), colour.green(), colour.blue(), alpha));
        }
    }
    if (size)
        *size = image.size();
    return image;
}

} // namespace onetill::ui
