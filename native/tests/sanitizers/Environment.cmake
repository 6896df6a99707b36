# How a test runs under OPENVINO_GENAI_C_SANITIZER: sanitizer_environment, and sanitizer_launcher in front of its command.
set(sanitizer_environment "")
set(sanitizer_launcher "")
# TBB opens its NUMA helper with RTLD_DEEPBIND, which the sanitizers refuse, unless it is told of them.
if(OPENVINO_GENAI_C_SANITIZER)
    set(sanitizer_environment "TBB_ENABLE_SANITIZERS=1")
endif()
if(OPENVINO_GENAI_C_SANITIZER STREQUAL "address")
    # The CPU plugin gives threads a stack for signals and frees it with itself. The sanitizer would free it at the thread's end, as if it
    # were its own, and the second time takes away memory of somebody else.
    # The leak checker must not count what the closed runtime keeps until the process ends; each entry has its reason there.
    list(APPEND sanitizer_environment
        "LSAN_OPTIONS=suppressions=${CMAKE_CURRENT_LIST_DIR}/leaks.supp:print_suppressions=0"
        "UBSAN_OPTIONS=print_stacktrace=1"
        "ASAN_OPTIONS=detect_leaks=1:use_sigaltstack=0")
elseif(OPENVINO_GENAI_C_SANITIZER STREQUAL "thread")
    # The closed runtime synchronises with atomics that the sanitizer cannot see: what it and the C++ library do among themselves is
    # not reported. Its locks and threads still count, and so does every access of ours. There are no other suppressions.
    list(APPEND sanitizer_environment "TSAN_OPTIONS=ignore_noninstrumented_modules=1:second_deadlock_stack=1")
    # Kernels that spread the address space over more than 28 bits put memory where this sanitizer does not expect it.
    find_program(SETARCH setarch)
    if(SETARCH)
        execute_process(COMMAND "${SETARCH}" -R true RESULT_VARIABLE refused OUTPUT_QUIET ERROR_QUIET)
        if(NOT refused)
            set(sanitizer_launcher "${SETARCH}" -R)
        endif()
    endif()
endif()
