#include "keep_libraries.h"

#ifdef KEEP_LIBRARIES
#    include <dlfcn.h>
#    include <stdio.h>

int keep_libraries(void) {
    if (dlopen(KEEP_LIBRARIES "/libopenvino_tokenizers.so", RTLD_LAZY | RTLD_NODELETE) == NULL) {
        fprintf(stderr, "%s\n", dlerror());
        return 0;
    }
    return 1;
}
#else
int keep_libraries(void) {
    return 1;
}
#endif
