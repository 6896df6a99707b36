/* Sources of noise: the library's and one's own. */
#include "check.h"
#include "openvino/genai/c/generator.h"
#include "suites.h"

typedef struct {
    size_t numbers;
    size_t fills;
    size_t seed;
    size_t releases;
} asked;

static float next(void* args) {
    return (float)++((asked*)args)->numbers;
}

static void fill(float* values, size_t count, const size_t* shape, size_t rank, void* args) {
    size_t i;
    ++((asked*)args)->fills;
    CHECK(rank == 2 && shape[0] * shape[1] == count);
    for (i = 0; i < count; ++i) {
        values[i] = 0.5f;
    }
}

static void seed(size_t value, void* args) {
    ((asked*)args)->seed = value;
}

static void release(void* args) {
    ++((asked*)args)->releases;
}

static void library_noise(void) {
    const size_t shape[] = {2, 3};
    float first[6];
    float again[6];
    ov_genai_generator* generator = NULL;
    CHECK_OK(ov_genai_generator_create(42, &generator));
    CHECK_OK(ov_genai_generator_fill(generator, first, shape, 2));
    CHECK_OK(ov_genai_generator_fill(generator, again, shape, 2));
    CHECK(memcmp(first, again, sizeof(first)) != 0);
    CHECK_OK(ov_genai_generator_seed(generator, 42));
    CHECK_OK(ov_genai_generator_fill(generator, again, shape, 2));
    CHECK(memcmp(first, again, sizeof(first)) == 0);
    CHECK_REFUSED(ov_genai_generator_fill(generator, NULL, shape, 2));
    CHECK_REFUSED(ov_genai_generator_fill(generator, first, NULL, 2));
    ov_genai_generator_free(generator);
}

static void own_noise(void) {
    const size_t shape[] = {2, 3};
    float values[6];
    asked all = {0, 0, 0, 0};
    const ov_genai_generator_callbacks numbers = {next, NULL, NULL, NULL, &all};
    const ov_genai_generator_callbacks everything = {next, fill, seed, release, &all};
    const ov_genai_generator_callbacks nothing = {NULL, fill, seed, release, &all};
    ov_genai_generator* generator = NULL;
    CHECK_OK(ov_genai_generator_create_custom(&numbers, &generator));
    CHECK_OK(ov_genai_generator_fill(generator, values, shape, 2));
    CHECK(all.numbers == 6 && values[0] == 1.0f && values[5] == 6.0f);
    CHECK_OK(ov_genai_generator_seed(generator, 3));
    ov_genai_generator_free(generator);

    CHECK_OK(ov_genai_generator_create_custom(&everything, &generator));
    CHECK_OK(ov_genai_generator_fill(generator, values, shape, 2));
    CHECK(all.fills == 1 && all.numbers == 6 && values[5] == 0.5f);
    CHECK_OK(ov_genai_generator_seed(generator, 9));
    CHECK(all.seed == 9 && all.releases == 0);
    ov_genai_generator_free(generator);
    CHECK(all.releases == 1);

    generator = NULL;
    CHECK_REFUSED(ov_genai_generator_create_custom(&nothing, &generator));
    CHECK_REFUSED(ov_genai_generator_create_custom(NULL, &generator));
    CHECK(generator == NULL && all.releases == 1);
}

void generator_suite(const char* models_path) {
    (void)models_path;
    CHECK_REFUSED(ov_genai_generator_create(1, NULL));
    CHECK_REFUSED(ov_genai_generator_create_custom(NULL, NULL));
    CHECK_REFUSED(ov_genai_generator_fill(NULL, NULL, NULL, 0));
    CHECK_REFUSED(ov_genai_generator_seed(NULL, 1));
    ov_genai_generator_free(NULL);
    library_noise();
    own_noise();
}
