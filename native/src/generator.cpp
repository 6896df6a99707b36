#include "generator.hpp"

#include "arguments.hpp"

using namespace genai_c;

namespace {

class CallbackGenerator : public ov::genai::Generator {
public:
    explicit CallbackGenerator(const ov_genai_generator_callbacks& callbacks) : m_callbacks(callbacks) {}

    ~CallbackGenerator() override {
        if (m_callbacks.release != nullptr) {
            m_callbacks.release(m_callbacks.args);
        }
    }

    float next() override {
        return m_callbacks.next(m_callbacks.args);
    }

    ov::Tensor randn_tensor(const ov::Shape& shape) override {
        if (m_callbacks.fill == nullptr) {
            return Generator::randn_tensor(shape);
        }
        ov::Tensor tensor(ov::element::f32, shape);
        m_callbacks.fill(tensor.data<float>(), tensor.get_size(), shape.data(), shape.size(), m_callbacks.args);
        return tensor;
    }

    void seed(size_t new_seed) override {
        if (m_callbacks.seed != nullptr) {
            m_callbacks.seed(new_seed, m_callbacks.args);
        }
    }

private:
    const ov_genai_generator_callbacks m_callbacks;
};

}  // namespace

ov_status_e ov_genai_generator_create(uint32_t seed, ov_genai_generator** generator) {
    return guard([&] {
        ov_genai_generator*& result = require(generator, "generator");
        result = new ov_genai_generator(std::make_shared<ov::genai::CppStdGenerator>(seed));
    });
}

ov_status_e ov_genai_generator_create_custom(const ov_genai_generator_callbacks* callbacks,
                                             ov_genai_generator** generator) {
    return guard([&] {
        ov_genai_generator*& result = require(generator, "generator");
        require(require(callbacks, "callbacks").next, "callbacks->next");
        result = new ov_genai_generator(std::make_shared<CallbackGenerator>(*callbacks));
    });
}

void ov_genai_generator_free(ov_genai_generator* generator) {
    release(generator);
}

ov_status_e ov_genai_generator_fill(ov_genai_generator* generator, float* values, const size_t* shape, size_t rank) {
    return guard([&] {
        const auto sizes = require_array(shape, rank, "shape");
        const ov::Tensor noise = require(generator, "generator").value->randn_tensor({sizes.begin(), sizes.end()});
        if (noise.get_size() != 0) {
            std::memcpy(&require(values, "values"), noise.data(), noise.get_byte_size());
        }
    });
}

ov_status_e ov_genai_generator_seed(ov_genai_generator* generator, size_t seed) {
    return guard([&] {
        require(generator, "generator").value->seed(seed);
    });
}
