#pragma once

#include <stddef.h>
#include <stdint.h>

/** @brief An image in the caller's memory: rows from top to bottom without padding, three bytes red, green, blue a pixel. */
typedef struct {
    /** @brief height * width * 3 bytes. */
    const uint8_t* data;
    /** @brief Rows, at least 1. */
    size_t height;
    /** @brief Pixels a row, at least 1. */
    size_t width;
} ov_genai_rgb_image;

/** @brief A video in the caller's memory: images of one size, one after the other. */
typedef struct {
    /** @brief num_frames * height * width * 3 bytes. */
    const uint8_t* data;
    /** @brief Images, at least 1. */
    size_t num_frames;
    /** @brief Rows, at least 1. */
    size_t height;
    /** @brief Pixels a row, at least 1. */
    size_t width;
    /** @brief Frames per second of the original video; 0 if that is unknown. */
    float fps;
    /** @brief The frames that the model gets, counted from 0; NULL lets the model choose. */
    const size_t* frames_indices;
    /** @brief Their number. */
    size_t num_frames_indices;
} ov_genai_rgb_video;

/** @brief Audio in the caller's memory: 32-bit floats of a single channel, 16000 a second. */
typedef struct {
    /** @brief The samples, nominally from -1 to 1. */
    const float* samples;
    /** @brief Their number, at least 1. */
    size_t num_samples;
} ov_genai_audio;

/** @brief What a prompt comes with: its images, videos and audio, wrapped without a copy for the time of the call. */
typedef struct {
    /** @brief The images; may be NULL if there is none. */
    const ov_genai_rgb_image* images;
    /** @brief Their number. */
    size_t num_images;
    /** @brief The videos; may be NULL if there is none. */
    const ov_genai_rgb_video* videos;
    /** @brief Their number. */
    size_t num_videos;
    /** @brief The audio; may be NULL if there is none. Most models ignore it. */
    const ov_genai_audio* audios;
    /** @brief The number of recordings. */
    size_t num_audios;
} ov_genai_vision_inputs;
