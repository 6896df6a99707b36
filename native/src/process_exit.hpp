#pragma once

namespace genai_c {

// Registers what leaves the process without destroying static objects if calls still run when it exits. Exit handlers run in the reverse
// order of their registration, and destructors are registered when a library is loaded or a local static object is made: so this is called
// again just before the process exits, as far as that is known in advance.
void protect_exit() noexcept;

// The same after what may have loaded libraries; it does something only if there are new ones, however often it is called.
void protect_exit_after_load() noexcept;

// The exit code for platforms whose exit handlers are not told it.
void set_exit_code(int exit_code) noexcept;

}  // namespace genai_c
