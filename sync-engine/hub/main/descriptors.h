#pragma once

namespace onetill::hub {

/// Raises this process's limit of open files as far as the system lets it, and gives the limit.
int raiseDescriptorLimit();

/// How many connections a hub may hold with so many descriptors, of which its sessions, its log and
/// the files that it sends need some. At most `wanted`, at least one.
int connectionsWithin(int descriptors, int wanted);

} // namespace onetill::hub
