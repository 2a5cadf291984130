#pragma once

#include <cstddef>
#include <string_view>

namespace erfar {

/// End of the web or e-mail address that begins at `begin`, in bytes; `begin` where none does. A web address
/// has a scheme (RFC 3986), `www.`, or a domain before a path, and goes on to white space, a quote or an
/// angle bracket; marks that end a sentence are not its last. An e-mail address is local part, `@` and
/// domain, all ASCII (RFC 5321).
std::size_t address_end(std::string_view text, std::size_t begin);

}  // namespace erfar
