#pragma once

#include "pos-app/receipt/layout.h"
#include "sync-engine/contract/values/result.h"

#include <filesystem>
#include <string>

namespace onetill::view {

/// "<receipt number>.pdf", with characters that no file system minds.
std::string receiptFileName(const std::string& receiptNumber);

/// Writes the receipt as one page, 80 mm wide and as long as it has to be. The file appears whole
/// or not at all; its folder is made. Takes some 20 ms: call it off the ui thread.
/// Errors: StorageFailed, with what the system said.
Status writeReceiptPdf(const receipt::Layout& layout, const std::filesystem::path& file);

} // namespace onetill::view
