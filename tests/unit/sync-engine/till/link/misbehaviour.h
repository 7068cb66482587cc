#pragma once

#include "fake_hub.h"
#include "sync-engine/contract/values/error_code.h"

#include <string>
#include <vector>

namespace onetill::till {

/// One way in which whoever answers at the hub's address can fail a till.
struct Misbehaviour {
    std::string name;
    FakeHub::Behaviour behaviour;
    ErrorCode expected; ///< What the till calls it.
};

const std::vector<Misbehaviour>& misbehaviours();

} // namespace onetill::till
