#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { PICTURE_SIDE = 64, PICTURE_CHANNELS = 3, PICTURE_BYTES = PICTURE_SIDE * PICTURE_SIDE * PICTURE_CHANNELS };

/* A red circle on white, as the models of the repository know it; RGB, row by row. */
void picture_draw_red_circle(uint8_t* pixels);

/* Whether the pixel in the middle is of this colour, more or less. */
int picture_is_red(const uint8_t* pixels, size_t width, size_t height);
int picture_is_blue(const uint8_t* pixels, size_t width, size_t height);

#ifdef __cplusplus
}
#endif
