#include "sync-engine/contract/replica/catalogue_parts.h"

namespace onetill::replica {

Catalogue::Parts::Parts(const std::string& file) : CatalogueStatements{file}, search{database} {}

} // namespace onetill::replica
