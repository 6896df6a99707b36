#pragma once

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The samples of a recording of the repository's plain kind: a header of 44 bytes, then 16-bit mono at 16 kHz. */
typedef struct {
    float* samples;
    size_t count;
} recording;

/* Without samples where the file is missing or of another kind. Free it with recording_free. */
recording recording_read(const char* path);
void recording_free(recording* speech);

#ifdef __cplusplus
}
#endif
