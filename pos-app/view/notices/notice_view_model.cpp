#include "pos-app/view/notices/notice_view_model.h"

#include "pos-app/view/text/error_text.h"

#include <QTimer>

namespace onetill::view {
namespace {

constexpr int kLeavesAfterMs = 4000;
constexpr int kWithActLeavesAfterMs = 10'000; ///< Long enough for an Undo (ui.md 1, principle 8).

} // namespace

NoticeViewModel::NoticeViewModel(QObject* parent) : QObject{parent} {}

void NoticeViewModel::show(Content content)
{
    m_content = std::move(content);
    m_visible = true;
    const int shown = ++m_showing;
    if (m_content.tone == Ok) {
        const int leavesAfter = m_content.act1.run ? kWithActLeavesAfterMs : kLeavesAfterMs;
        QTimer::singleShot(leavesAfter, this, [this, shown] {
            if (shown == m_showing)
                dismiss();
        });
    }
    Q_EMIT changed();
}

void NoticeViewModel::refuse(const Error& error)
{
    const ErrorText said = errorText(error);
    show({.tone = Warn, .title = said.title, .text = said.text, .act1 = {}, .act2 = {}});
}

void NoticeViewModel::goOn()
{
    if (m_content.tone != Ok)
        dismiss();
}

void NoticeViewModel::act1()
{
    const auto run = m_content.act1.run;
    dismiss();
    if (run)
        run();
}

void NoticeViewModel::act2()
{
    const auto run = m_content.act2.run;
    dismiss();
    if (run)
        run();
}

void NoticeViewModel::dismiss()
{
    if (!m_visible)
        return;
    m_visible = false;
    m_content = {};
    Q_EMIT changed();
}

} // namespace onetill::view
