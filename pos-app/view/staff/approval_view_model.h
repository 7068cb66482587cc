#pragma once

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/staff/pin_view_model.h"
#include "pos-app/view/surface.h"

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace onetill::view {

/// What a second person is asked to allow.
struct ApprovalQuestion {
    QString title; ///< "Discount on Trail 45 Backpack"
    std::vector<FactRow> facts;
    QString wayOutText; ///< What giving up means: "Keep the price".
    /// Whose role would do; nobody else is offered.
    std::function<Status(const domain::Role&)> allows;
};

/// A second person for what is above the cashier's limit (ui.md 3.6): who, and their PIN. Any
/// command may be tried through it; the cashier stays signed in.
///
/// The linter of Qt 6.4 finds a base by its whole name only.
class ApprovalViewModel : public onetill::view::PinViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TerminalViewModel")
    Q_PROPERTY(bool active READ active NOTIFY questionChanged)
    Q_PROPERTY(QString title READ title NOTIFY questionChanged)
    Q_PROPERTY(onetill::view::FactModel* facts READ facts CONSTANT)
    Q_PROPERTY(QString wayOutText READ wayOutText NOTIFY questionChanged)
    Q_PROPERTY(bool nobody READ nobody NOTIFY questionChanged)

public:
    using PinViewModel::PinViewModel;

    bool active() const { return m_open.has_value(); }
    QString title() const { return m_open ? m_open->question.title : QString{}; }
    FactModel* facts() { return &m_facts; }
    QString wayOutText() const { return m_open ? m_open->question.wayOutText : QString{}; }
    /// No one at this store may approve it.
    bool nobody() const { return m_nobody; }

    /// Runs `command`. Where it is more than the cashier may do, `question` is put to a second
    /// person, who approves and runs it in one act. `answer` gets what the command returned: its
    /// first refusal when nobody approved, or when somebody is being asked for something else. It
    /// is dropped when `context` is gone by then.
    template <class Command, class Answer>
    void attempt(QObject* context, ApprovalQuestion question, Command command, Answer answer)
    {
        using Value = typename AnswerOf<std::invoke_result_t<Command, desk::Till&>>::Type;
        attemptLater<Value>(
            context, std::move(question),
            [command = std::move(command)](desk::Till& till, auto reply) { reply(command(till)); },
            std::move(answer));
    }

    /// The same for what a desk has to wait for: as DeskCaller::askLater().
    template <class Value, class Command, class Answer>
    void attemptLater(QObject* context, ApprovalQuestion question, Command command, Answer answer)
    {
        auto tried = [this, context = QPointer<QObject>{context}, question = std::move(question),
                      command, answer](Value first) mutable {
            if (first || active() || !needsSomebody(first.error())) {
                answer(std::move(first));
                return;
            }
            // What the second try returns waits here for the word that it ran, which comes over
            // the same queue.
            auto result = std::make_shared<Value>(std::move(first));
            auto run = [command, result](desk::Till& till, std::function<void(Status)> ran) {
                command(till, [result, ran = std::move(ran)](Value value) {
                    *result = std::move(value);
                    ran(*result ? Status{} : passOn(*result));
                });
            };
            auto over = [context, result, answer]() mutable {
                if (context)
                    answer(std::move(*result));
            };
            put({std::move(question), std::move(run), std::move(over)});
        };
        surface().desk->askLater<Value>(context, command, std::move(tried));
    }

public Q_SLOTS:
    /// Without an approval: what was wanted is refused, and everything stays as it was.
    void cancel();

Q_SIGNALS:
    void questionChanged();

private:
    struct Open {
        ApprovalQuestion question;
        /// On the desk thread; says how it ended, once.
        std::function<void(desk::Till&, std::function<void(Status)>)> run;
        std::function<void()> over; ///< It ran, or will not run.
    };

    static bool needsSomebody(const Error& error);
    void put(Open open);
    void entered(const desk::Proof& proof) override;
    void close();

    std::optional<Open> m_open;
    bool m_nobody{false};
    int m_asked{0}; ///< Counts questions, so that a late answer does not end the next one.
    FactModel m_facts{this};
};

} // namespace onetill::view
