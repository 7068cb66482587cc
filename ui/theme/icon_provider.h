#pragma once

#include <QHash>
#include <QQuickImageProvider>

namespace onetill::ui {

/// Draws the icons of resources/icons in the colour and the size that QML asks for.
///
/// An address reads `image://icon/<name>/<rrggbb>`; a second colour, `…/<rrggbb>/<rrggbb>`,
/// replaces white (the logo's figure). Icons are 1.75 px strokes on a grid of 24; at 20 px and
/// less the stroke becomes 2, because a thinner line breaks up. Shaders would tint without drawing
/// again, but the software renderer has none. Pictures are cached here by address and size, drawn
/// on the thread of the call; QML asks on the ui thread.
class IconProvider : public QQuickImageProvider
{
public:
    /// `folder` holds the SVG files, in the program `:/onetill/icons`.
    explicit IconProvider(QString folder);

    /// An unknown name or colour yields an empty picture; Qt Quick then prints a warning.
    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;

private:
    QByteArray source(const QString& name);

    QString m_folder;
    QHash<QString, QByteArray> m_sources;
    QHash<QString, QImage> m_drawn;
};

} // namespace onetill::ui
