#include "recording.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HEADER_SIZE = 44, DATA_MARK_AT = 36 };

static size_t sample_count(FILE* file) {
    char header[HEADER_SIZE];
    long size;
    if (fread(header, 1, HEADER_SIZE, file) != HEADER_SIZE || memcmp(header + DATA_MARK_AT, "data", 4) != 0 ||
        fseek(file, 0, SEEK_END) != 0) {
        return 0;
    }
    size = ftell(file);
    return size > HEADER_SIZE && fseek(file, HEADER_SIZE, SEEK_SET) == 0 ? (size_t)(size - HEADER_SIZE) / sizeof(int16_t) : 0;
}

static void read_samples(FILE* file, recording* speech) {
    size_t i;
    for (i = 0; i < speech->count; ++i) {
        int16_t value = 0;
        if (fread(&value, sizeof(value), 1, file) != 1) {
            speech->count = i;
        } else {
            speech->samples[i] = (float)value / 32768.0f;
        }
    }
}

recording recording_read(const char* path) {
    recording speech = {NULL, 0};
    FILE* file = fopen(path, "rb");
    if (file == NULL) {
        return speech;
    }
    speech.count = sample_count(file);
    speech.samples = speech.count == 0 ? NULL : malloc(speech.count * sizeof(float));
    if (speech.samples == NULL) {
        speech.count = 0;
    }
    read_samples(file, &speech);
    fclose(file);
    return speech;
}

void recording_free(recording* speech) {
    free(speech->samples);
    speech->samples = NULL;
    speech->count = 0;
}
