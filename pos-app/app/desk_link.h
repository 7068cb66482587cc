#pragma once

#include "pos-app/assembly/workplace.h"
#include "pos-app/view/desk_caller.h"

namespace onetill::app {

/// The view's way to the desk thread.
class DeskLink final : public view::DeskCaller
{
    Q_OBJECT

public:
    /// Commands arrive there once the workplace is made.
    explicit DeskLink(assembly::Workplace& workplace) : m_workplace{workplace} {}

    void post(std::function<void(desk::Till&)> command) override;

private:
    assembly::Workplace& m_workplace;
};

} // namespace onetill::app
