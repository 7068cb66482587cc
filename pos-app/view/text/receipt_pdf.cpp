#include "pos-app/view/text/receipt_pdf.h"

#include "pos-app/receipt/qr_modules.h"
#include "pos-app/view/text/utf8.h"

#include <QFont>
#include <QFontMetrics>
#include <QPageSize>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>
#include <cmath>
#include <system_error>
#include <variant>
#include <vector>

namespace onetill::view {
namespace {

// All lengths are tenths of a millimetre on paper of 80 mm.
constexpr int kPaperWidth = 800;
constexpr int kMargin = 40;
constexpr int kWidth = kPaperWidth - 2 * kMargin;
constexpr int kText = 31;
constexpr int kSmall = 26;
constexpr int kStrong = 38;
constexpr int kGap = 16;
/// Of a symbol, unless the paper is too narrow for so many: four dots of a receipt printer.
constexpr qreal kModuleMax = 5.0;
constexpr int kResolution = 1200;
constexpr int kTenthsPerInch = 254;

QFont fontOf(int size, QFont::Weight weight)
{
    QFont font{QStringLiteral("OneTill Sans")};
    font.setPixelSize(size);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

/// Places text down the paper. Nothing is drawn before the length of the paper is known.
class Typesetter
{
public:
    void operator()(const receipt::CentredText& block)
    {
        const QFont font =
            fontOf(block.strong ? kStrong : kText, block.strong ? QFont::Bold : QFont::Normal);
        for (const std::string& line : block.lines)
            m_y += put({0, kWidth}, Qt::AlignHCenter | Qt::TextWordWrap, text(line), font);
        m_y += kGap;
    }

    void operator()(const receipt::Pairs& block)
    {
        for (const auto& row : block.rows)
            pair(text(row.name), text(row.value),
                 row.strong ? fontOf(kStrong, QFont::Bold) : fontOf(kText, QFont::Normal));
        m_y += kGap;
    }

    void operator()(const receipt::Items& block)
    {
        for (const auto& row : block.rows) {
            const QString letters = row.letters.empty() ? QString{} : u' ' + text(row.letters);
            pair(text(row.name), text(row.amount) + letters, fontOf(kText, QFont::Medium));
            for (const std::string& detail : row.details)
                m_y += put({kGap, kWidth - kGap}, Qt::AlignLeft | Qt::TextWordWrap, text(detail),
                           fontOf(kSmall, QFont::Normal));
            for (const receipt::Pair& deduction : row.deductions)
                pair(text(deduction.name), text(deduction.value), fontOf(kSmall, QFont::Normal));
            m_y += kGap / 2;
        }
        m_y += kGap / 2;
    }

    void operator()(const receipt::TaxTable& block)
    {
        taxes(block.head, QFont::Medium);
        for (const auto& row : block.rows)
            taxes(row, QFont::Normal);
        m_y += kGap;
    }

    void operator()(const receipt::QrCode& block)
    {
        const std::vector<std::string> rows = receipt::qrModules(block.content);
        if (rows.empty())
            return;
        const auto modules = static_cast<int>(rows.size()) + 2 * receipt::kQuietModules;
        const qreal module = std::min(kModuleMax, qreal{kWidth} / modules);
        QPointF at{kMargin + (kWidth - module * static_cast<qreal>(rows.size())) / 2,
                   m_y + module * receipt::kQuietModules};
        for (const std::string& row : rows) {
            addDark(row, at, module);
            at.ry() += module;
        }
        m_y += static_cast<int>(std::ceil(module * modules));
    }

    void operator()(const receipt::Rule&)
    {
        m_rules.push_back(m_y);
        m_y += kGap;
    }

    int length() const { return m_y + kMargin; }

    void draw(QPainter& painter) const
    {
        for (const Placed& placed : m_placed) {
            painter.setFont(placed.font);
            painter.drawText(placed.box, placed.flags, placed.text);
        }
        painter.setPen(QPen{Qt::black, 2});
        for (const int y : m_rules)
            painter.drawLine(kMargin, y, kMargin + kWidth, y);
        painter.fillPath(m_dark, Qt::black);
    }

private:
    struct Column {
        int x;
        int width;
    };
    struct Placed {
        QRect box;
        int flags;
        QString text;
        QFont font;
    };

    /// A row of a symbol: dark modules side by side are one piece. All rows are one path, so that
    /// no viewer leaves a hair of light between them.
    void addDark(const std::string& row, QPointF at, qreal module)
    {
        for (auto from = row.find('1'); from != std::string::npos;) {
            const auto to = std::min(row.find('0', from), row.size());
            m_dark.addRect(at.x() + module * static_cast<qreal>(from), at.y(),
                           module * static_cast<qreal>(to - from), module);
            from = row.find('1', to);
        }
    }

    /// Returns the height that the text takes.
    int put(Column column, int flags, const QString& text, const QFont& font)
    {
        const QRect room{kMargin + column.x, m_y, column.width, 10'000};
        const int height = QFontMetrics{font}.boundingRect(room, flags, text).height();
        m_placed.push_back({QRect{room.topLeft(), QSize{column.width, height}},
                            flags | Qt::TextDontClip, text, font});
        return height;
    }

    /// Values never break; names take what is left.
    void pair(const QString& name, const QString& value, const QFont& font)
    {
        const int valueWidth =
            std::min(QFontMetrics{font}.horizontalAdvance(value) + 2, kWidth * 2 / 3);
        const int nameWidth = kWidth - valueWidth - kGap;
        const int left = put({0, nameWidth}, Qt::AlignLeft | Qt::TextWordWrap, name, font);
        const int right = put({kWidth - valueWidth, valueWidth}, Qt::AlignRight, value, font);
        m_y += std::max(left, right);
    }

    void taxes(const receipt::TaxRow& row, QFont::Weight weight)
    {
        constexpr int kAmount = 150;
        constexpr int kName = kWidth - 3 * kAmount;
        const QFont font = fontOf(kSmall, weight);
        int height = put({0, kName}, Qt::AlignLeft | Qt::TextWordWrap, text(row.name), font);
        int x = kName;
        for (const std::string* amount : {&row.net, &row.tax, &row.gross}) {
            height = std::max(height, put({x, kAmount}, Qt::AlignRight, text(*amount), font));
            x += kAmount;
        }
        m_y += height;
    }

    int m_y{kMargin};
    std::vector<Placed> m_placed;
    std::vector<int> m_rules;
    QPainterPath m_dark; ///< Of symbols.
};

} // namespace

std::string receiptFileName(const std::string& receiptNumber)
{
    std::string name = receiptNumber;
    for (char& character : name) {
        const bool plain = (character >= '0' && character <= '9')
                           || (character >= 'A' && character <= 'Z')
                           || (character >= 'a' && character <= 'z') || character == '-';
        if (!plain)
            character = '_';
    }
    return name + ".pdf";
}

Status writeReceiptPdf(const receipt::Layout& layout, const std::filesystem::path& file)
{
    Typesetter typesetter;
    for (const receipt::Block& block : layout.blocks)
        std::visit(typesetter, block);

    std::error_code failure;
    std::filesystem::create_directories(file.parent_path(), failure);
    if (failure)
        return fail(ErrorCode::StorageFailed,
                    file.parent_path().string() + ": " + failure.message());
    QSaveFile target{QString::fromStdString(file.string())};
    if (!target.open(QIODevice::WriteOnly))
        return fail(ErrorCode::StorageFailed, target.errorString().toStdString());
    {
        QPdfWriter writer{&target};
        writer.setResolution(kResolution);
        writer.setPageSize(QPageSize{QSizeF{kPaperWidth / 10.0, typesetter.length() / 10.0},
                                     QPageSize::Millimeter,
                                     {},
                                     QPageSize::ExactMatch});
        writer.setPageMargins({0, 0, 0, 0});
        QPainter painter{&writer};
        painter.scale(qreal{kResolution} / kTenthsPerInch, qreal{kResolution} / kTenthsPerInch);
        typesetter.draw(painter);
    }
    if (!target.commit())
        return fail(ErrorCode::StorageFailed, target.errorString().toStdString());
    return {};
}

} // namespace onetill::view
