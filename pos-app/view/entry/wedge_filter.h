#pragma once

#include <QKeyEvent>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <vector>

namespace onetill::view {

/// Tells a barcode scanner that types from a person who does (ui.md 3.4): a burst of at least four
/// printable keys with gaps of 30 ms or less, ended by Enter or Tab, is a scan. All of it is taken
/// out of the stream of keys, its Enter included, so that a scan can neither press a button nor
/// land in a field. Anything else is let through in its order, at most 30 ms late.
///
/// Gaps are measured by the time stamps of the events, not by when they are handled: a busy moment
/// of this thread must not tear a code apart. Install it on the application; lives on the ui
/// thread.
class WedgeFilter : public QObject
{
    Q_OBJECT

public:
    static constexpr quint64 kGapMaxMs = 30;
    static constexpr std::size_t kCharactersMin = 4;
    /// The symbol of the longest receipt (desk::kReceiptCodeSizeMax), with the three characters of
    /// an AIM identifier in front.
    static constexpr std::size_t kCharactersMax = 2331 + 3;

    explicit WedgeFilter(QObject* parent = nullptr);

Q_SIGNALS:
    void scanned(const QString& code);
    /// A key pressed by a person (not by a scanner): key hints are worth showing.
    void typed();

protected:
    bool eventFilter(QObject* receiver, QEvent* event) override;

private:
    bool takePress(QObject* receiver, const QKeyEvent& key);
    bool takeRelease(const QKeyEvent& key);
    bool isBurstUntil(quint64 timestamp) const;
    void hold(QObject* receiver, const QKeyEvent& key);
    void dropRelease(int key);
    void finishScan(const QKeyEvent& terminator);
    void letGo();
    void letGoWhenQuiet();

    std::vector<std::unique_ptr<QKeyEvent>> m_held;
    std::vector<int> m_releasesToDrop; ///< Keys whose press was held or scanned.
    QPointer<QObject> m_receiver;
    QTimer m_quiet;
    bool m_lettingGo{false};
};

} // namespace onetill::view
