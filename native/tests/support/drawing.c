#include "drawing.h"

void image_draw_red_circle(uint8_t* pixels) {
    int x;
    int y;
    for (y = 0; y < IMAGE_SIDE; ++y) {
        for (x = 0; x < IMAGE_SIDE; ++x, pixels += IMAGE_CHANNELS) {
            const int inside = (x - 32) * (x - 32) + (y - 32) * (y - 32) <= 18 * 18;
            pixels[0] = inside ? 220 : 255;
            pixels[1] = pixels[2] = inside ? 30 : 255;
        }
    }
}

static const uint8_t* middle(const uint8_t* pixels, size_t width, size_t height) {
    return pixels + (height / 2 * width + width / 2) * IMAGE_CHANNELS;
}

int image_is_red(const uint8_t* pixels, size_t width, size_t height) {
    const uint8_t* pixel = middle(pixels, width, height);
    return pixel[0] > 150 && pixel[1] < 110 && pixel[2] < 110;
}

int image_is_blue(const uint8_t* pixels, size_t width, size_t height) {
    const uint8_t* pixel = middle(pixels, width, height);
    return pixel[2] > 150 && pixel[0] < 110;
}
