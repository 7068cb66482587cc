#include "ui/theme/icon_provider.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace onetill::ui {

namespace {

constexpr int kGrid = 24;
constexpr int kSmall = 20;

QByteArray colourWord(const QString& digits)
{
    return "#" + digits.toLatin1();
}

QImage draw(const QByteArray& svg, const QSize& size)
{
    QSvgRenderer renderer{svg};
    if (!renderer.isValid())
        return {};
    QImage image{size, QImage::Format_ARGB32_Premultiplied};
    image.fill(Qt::transparent);
    QPainter painter{&image};
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF{QPointF{}, QSizeF{size}});
    return image;
}

} // namespace

IconProvider::IconProvider(QString folder)
    : QQuickImageProvider{QQuickImageProvider::Image}, m_folder{std::move(folder)}
{
}

QByteArray IconProvider::source(const QString& name)
{
    auto known = m_sources.find(name);
    if (known == m_sources.end()) {
        QFile file{m_folder + '/' + name + ".svg"};
        // The centre may name a picture that this version has not heard of.
        if (!file.exists() && name.startsWith("product-"))
            file.setFileName(m_folder + "/product-pack.svg");
        const bool there = file.open(QIODevice::ReadOnly);
        known = m_sources.insert(name, there ? file.readAll() : QByteArray{});
    }
    return known.value();
}

QImage IconProvider::requestImage(const QString& id, QSize* size, const QSize& requestedSize)
{
    const QSize wanted = requestedSize.isValid() ? requestedSize : QSize{kGrid, kGrid};
    if (size)
        *size = wanted;

    const QString key = id + '@' + QString::number(wanted.width());
    if (const auto drawn = m_drawn.constFind(key); drawn != m_drawn.constEnd())
        return *drawn;

    const QStringList words = id.split('/');
    if (words.size() < 2)
        return {};
    QByteArray svg = source(words[0]);
    // The figure is set last, by a word that is no colour: black on yellow would be tinted with
    // the strokes, white on white painted over.
    if (words.size() > 2)
        svg.replace("#FFFFFF", "figure");
    svg.replace("#000000", colourWord(words[1]));
    svg.replace("#0E55C8", colourWord(words[1])); // the logo's own ground
    if (words.size() > 2)
        svg.replace("figure", colourWord(words[2]));
    if (wanted.width() <= kSmall)
        svg.replace("stroke-width=\"1.75\"", "stroke-width=\"2\"");

    const QImage image = draw(svg, wanted);
    if (!image.isNull())
        m_drawn.insert(key, image);
    return image;
}

} // namespace onetill::ui
