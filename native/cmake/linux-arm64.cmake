# Cross-compiles for linux-arm64 on another Linux (Debian/Ubuntu: apt-get install g++-aarch64-linux-gnu qemu-user).
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR aarch64)
set(CMAKE_C_COMPILER aarch64-linux-gnu-gcc)
set(CMAKE_CXX_COMPILER aarch64-linux-gnu-g++)

# CTest runs the programs through it; the loader and the C library come from the cross compiler's own package.
find_program(qemu_aarch64 NAMES qemu-aarch64 qemu-aarch64-static)
if(qemu_aarch64)
    set(CMAKE_CROSSCOMPILING_EMULATOR "${qemu_aarch64};-L;/usr/aarch64-linux-gnu")
endif()
