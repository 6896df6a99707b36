#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { IMAGE_SIDE = 64, IMAGE_CHANNELS = 3, IMAGE_BYTES = IMAGE_SIDE * IMAGE_SIDE * IMAGE_CHANNELS };

/* A red circle on white, as the models of the repository know it; RGB, row by row. */
void image_draw_red_circle(uint8_t* pixels);

/* Whether the pixel in the middle is of this colour, more or less. */
int image_is_red(const uint8_t* pixels, size_t width, size_t height);
int image_is_blue(const uint8_t* pixels, size_t width, size_t height);

#ifdef __cplusplus
}
#endif
