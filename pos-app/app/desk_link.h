#pragma once

#include "pos-app/assembly/workplace.h"
#include "pos-app/view/desk_caller.h"

namespace onetill::app {

/// The view's way to the desk thread.
class DeskLink final : public view::DeskCaller
{
    Q_OBJECT

public:
    /// The link outlives the workplace's threads, so it is made before them.
    void leadTo(assembly::Workplace& workplace) { m_workplace = &workplace; }

    Status post(std::function<void(desk::Till&)> command) override;

private:
    void complain(const std::string& what) override;

    assembly::Workplace* m_workplace{nullptr};
};

} // namespace onetill::app
