#pragma once

#include "sync-engine/hub/service/storage.h"

#include <functional>
#include <string>
#include <vector>

/// What every storage of the hub must do, whatever database is behind it. A storage's own test
/// program runs each case on a fresh database.
namespace onetill::test {

/// A fresh database, as a case sees it. open() gives one more session to it.
struct StorageUnderTest {
    hub::OpenSession open;
    std::vector<hub::News>& told; ///< What its sessions announced.
};

struct ContractCase {
    std::string name;                           ///< A sentence.
    std::function<void(StorageUnderTest&)> run; ///< Uses BOOST_TEST.
};

const std::vector<ContractCase>& storageContract();
/// Its part about goods that come back.
const std::vector<ContractCase>& returnsContract();
/// Its part about histories, backups and starts.
const std::vector<ContractCase>& careContract();
/// Its part about what people judge.
const std::vector<ContractCase>& exceptionsContract();

} // namespace onetill::test
