#include "c_api.hpp"
#include "suites.hpp"

namespace threads {

namespace {

using Engine = Handle<ov_genai_continuous_batching_pipeline, ov_genai_continuous_batching_pipeline_free>;
using Request = Handle<ov_genai_generation_handle, ov_genai_generation_handle_free>;
using Scheduler = Handle<ov_genai_scheduler_config, ov_genai_scheduler_config_free>;

// The functions of an engine must not run at the same time; those of a handle may.
struct Shared {
    Engine engine;
    Config config;
    std::mutex mutex;
};

Engine load_engine(const std::string& model) {
    const ov_genai_property precision = {"INFERENCE_PRECISION_HINT", "f32", OV_GENAI_PROPERTY_TYPE_STRING, 0, 0};
    const Scheduler scheduler = take<Scheduler>(ov_genai_scheduler_config_create);
    const Options options = take<Options>(ov_genai_pipeline_options_create);
    CHECK_EQUAL(ov_genai_scheduler_config_set_num_kv_blocks(scheduler.get(), 128), OK);
    CHECK_EQUAL(ov_genai_pipeline_options_set_properties(options.get(), &precision, 1), OK);
    CHECK_EQUAL(ov_genai_pipeline_options_set_scheduler_config(options.get(), scheduler.get()), OK);
    return take<Engine>(ov_genai_continuous_batching_pipeline_create, model.c_str(), "CPU", options.get());
}

Request add(Shared& shared, uint64_t id, const std::string& prompt) {
    const std::lock_guard<std::mutex> lock(shared.mutex);
    return take<Request>(ov_genai_continuous_batching_pipeline_add_text,
                         shared.engine.get(),
                         id,
                         view(prompt),
                         shared.config.get());
}

bool step(Shared& shared) {
    const std::lock_guard<std::mutex> lock(shared.mutex);
    bool more = false;
    CHECK_EQUAL(ov_genai_continuous_batching_pipeline_has_non_finished_requests(shared.engine.get(), &more), OK);
    if (more) {
        CHECK_EQUAL(ov_genai_continuous_batching_pipeline_step(shared.engine.get()), OK);
    }
    return more;
}

// Whoever waits steps for everybody. Nothing is lost if the steps of others finish this request.
void wait_for(Shared& shared, const Request& request) {
    ov_genai_generation_status_e status = OV_GENAI_GENERATION_STATUS_RUNNING;
    while (status == OV_GENAI_GENERATION_STATUS_RUNNING) {
        step(shared);
        CHECK_EQUAL(ov_genai_generation_handle_get_status(request.get(), &status), OK);
    }
    CHECK_EQUAL(status, OV_GENAI_GENERATION_STATUS_FINISHED);
}

size_t tokens_of(const Request& request) {
    using Outputs = Handle<ov_genai_generation_outputs, ov_genai_generation_outputs_free>;
    const Outputs outputs = take<Outputs>(ov_genai_generation_handle_read, request.get());
    ov_genai_generation_output output{};
    CHECK_EQUAL(ov_genai_generation_outputs_get_at(outputs.get(), 0, &output), OK);
    return output.tokens_num;
}

}  // namespace

// Threads add, step and read; another one cancels while the engine runs.
void batching(const std::string& models) {
    constexpr size_t asking = 3;
    Shared shared{load_engine(models + "/tiny-chat"), up_to(60), {}};
    std::vector<Request> poems;
    for (uint64_t id = 0; id < asking; ++id) {
        poems.push_back(add(shared, 100 + id, poem));
    }
    together(asking + 1, [&](size_t thread) {
        if (thread == asking) {
            for (const Request& request : poems) {
                CHECK_EQUAL(ov_genai_generation_handle_cancel(request.get()), OK);
            }
            return;
        }
        for (uint64_t round = 0; round < 4; ++round) {
            const Request request = add(shared, thread * 10 + round, question);
            wait_for(shared, request);
            CHECK_EQUAL(tokens_of(request), 8u);
        }
    });
    while (step(shared)) {
    }
    shared.engine.reset();
    for (const Request& request : poems) {
        bool can_read = true;
        CHECK_EQUAL(ov_genai_generation_handle_can_read(request.get(), &can_read), OK);
        CHECK(!can_read);
    }
}

}  // namespace threads
