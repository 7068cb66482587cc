#pragma once

#include <QQuickImageProvider>

namespace onetill::ui {

/// Draws the soft shadow under menus and panels, once, as a picture that `BorderImage` stretches.
///
/// An address reads `image://shadow/<blur>/<aarrggbb>`. The picture is square, 4 × blur px wide;
/// its border is 2 × blur less one pixel on each side. An effect of the renderer would do the same
/// each frame, and the software renderer has no effects.
class ShadowProvider : public QQuickImageProvider
{
public:
    ShadowProvider();

    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;
};

} // namespace onetill::ui
