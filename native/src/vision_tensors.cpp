#include "vision_tensors.hpp"

#include <limits>

#include "arguments.hpp"

namespace genai_c {
namespace {

constexpr size_t channels = 3;

void require_ok(ov_status_e status, const char* what) {
    if (status != OK) {
        throw FailureError(Failure::invalid_param, std::string("the ") + what + " of an image's tensor cannot be read");
    }
}

class Shape {
public:
    explicit Shape(const ov_tensor_t* tensor) {
        require_ok(ov_tensor_get_shape(tensor, &m_shape), "shape");
    }

    Shape(const Shape&) = delete;
    Shape& operator=(const Shape&) = delete;

    ~Shape() {
        ov_shape_free(&m_shape);
    }

    ov::Shape value() const {
        return {m_shape.dims, m_shape.dims + m_shape.rank};
    }

private:
    ov_shape_t m_shape{};
};

// Another layout of the same rank is taken by the library without a word, and gives a wrong answer.
void check_layout(const ov::Shape& shape) {
    const bool has_rank = shape.size() == 3 || shape.size() == 4;
    if (!has_rank || shape.back() != channels) {
        throw FailureError(Failure::invalid_param,
                           "Input image must have [NHWC] or [HWC] layout with 3 channels, given image shape is " +
                               shape.to_string());
    }
}

ov::Tensor wrap(const ov_tensor_t* tensor) {
    require(tensor, "rgbs[i]");
    ov_element_type_e type = DYNAMIC;
    require_ok(ov_tensor_get_element_type(tensor, &type), "element type");
    if (type != U8) {
        throw FailureError(Failure::invalid_param, "an image's tensor must have the element type u8");
    }
    const ov::Shape shape = Shape(tensor).value();
    check_layout(shape);
    void* data = nullptr;
    require_ok(ov_tensor_data(tensor, &data), "data");
    return {ov::element::u8, shape, data};
}

ov::Tensor wrap(const uint8_t* data, const ov::Shape& shape) {
    size_t size = 1;
    for (const size_t dimension : shape) {
        if (dimension == 0 || size > std::numeric_limits<size_t>::max() / dimension) {
            throw FailureError(Failure::invalid_param, "an image's size is not possible: " + shape.to_string());
        }
        size *= dimension;
    }
    // A tensor over memory is not const in this version of the runtime; the library only reads it.
    return {ov::element::u8, shape, const_cast<uint8_t*>(&require(data, "data"))};
}

}  // namespace

std::vector<ov::Tensor> image_tensors(const ov_tensor_t** rgbs, size_t count) {
    std::vector<ov::Tensor> tensors;
    for (const ov_tensor_t* tensor : require_array(rgbs, count, "rgbs")) {
        tensors.push_back(wrap(tensor));
    }
    return tensors;
}

std::vector<ov::Tensor> image_tensors(const ov_genai_vision_inputs* inputs) {
    std::vector<ov::Tensor> tensors;
    if (inputs != nullptr) {
        for (const auto& image : require_array(inputs->images, inputs->num_images, "inputs->images")) {
            tensors.push_back(wrap(image.data, {1, image.height, image.width, channels}));
        }
    }
    return tensors;
}

std::vector<ov::Tensor> video_tensors(const ov_genai_vision_inputs* inputs) {
    std::vector<ov::Tensor> tensors;
    if (inputs != nullptr) {
        for (const auto& video : require_array(inputs->videos, inputs->num_videos, "inputs->videos")) {
            tensors.push_back(wrap(video.data, {video.num_frames, video.height, video.width, channels}));
        }
    }
    return tensors;
}

std::vector<ov::Tensor> audio_tensors(const ov_genai_vision_inputs* inputs) {
    std::vector<ov::Tensor> tensors;
    if (inputs != nullptr) {
        for (const auto& audio : require_array(inputs->audios, inputs->num_audios, "inputs->audios")) {
            if (audio.num_samples == 0) {
                throw FailureError(Failure::invalid_param, "audio has no sample");
            }
            tensors.emplace_back(ov::element::f32,
                                 ov::Shape{audio.num_samples},
                                 const_cast<float*>(&require(audio.samples, "samples")));
        }
    }
    return tensors;
}

std::vector<ov::genai::VideoMetadata> video_metadata(const ov_genai_vision_inputs* inputs) {
    std::vector<ov::genai::VideoMetadata> all;
    bool is_given = false;
    if (inputs != nullptr) {
        for (const auto& video : require_array(inputs->videos, inputs->num_videos, "inputs->videos")) {
            ov::genai::VideoMetadata metadata;
            metadata.fps = video.fps;
            for (const size_t index : require_array(video.frames_indices, video.num_frames_indices, "frames_indices")) {
                // The library copies from there without a look at the number of frames.
                if (index >= video.num_frames) {
                    throw FailureError(Failure::invalid_param,
                                       "frame " + std::to_string(index) + " was asked for of a video with " +
                                           std::to_string(video.num_frames) + " frames");
                }
                metadata.frames_indices.push_back(index);
            }
            is_given = is_given || video.fps != 0 || video.num_frames_indices != 0;
            all.push_back(std::move(metadata));
        }
    }
    return is_given ? all : std::vector<ov::genai::VideoMetadata>();
}

}  // namespace genai_c
