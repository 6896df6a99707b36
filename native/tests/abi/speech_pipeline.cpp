// Whisper through our declarations, on a real model and a recording.

#include <string>

#include "check.hpp"
#include "openvino/genai/whisper_pipeline.hpp"
#include "recording.h"

namespace {

using namespace ov::genai;

RawSpeechInput read_speech(const std::string& path) {
    recording speech = recording_read(path.c_str());
    CHECK(speech.count > 0);
    const RawSpeechInput samples(speech.samples, speech.samples + speech.count);
    recording_free(&speech);
    return samples;
}

void transcribe(const std::string& model, const std::string& audio) {
    const RawSpeechInput speech = read_speech(audio + "/en_kitchen.wav");
    const std::string spoken = " Turn on the lights in the kitchen.";

    WhisperPipeline pipeline(model, "CPU", ov::AnyMap{{"INFERENCE_PRECISION_HINT", "f32"}, word_timestamps(true)});
    WhisperGenerationConfig config = pipeline.get_generation_config();
    CHECK_EQUAL(config.decoder_start_token_id, 677);
    CHECK_EQUAL(config.lang_to_id.at("<|en|>"), 678);
    CHECK_EQUAL(config.alignment_heads.size(), 2u);
    CHECK_EQUAL(config.max_length, 448u);
    CHECK(config.is_multilingual);

    std::string streamed;
    config.word_timestamps = true;
    config.return_timestamps = true;
    WhisperDecodedResults results = pipeline.generate(speech, config, [&](std::string piece) {
        streamed += piece;
        return StreamingStatus::RUNNING;
    });
    CHECK_EQUAL(results.texts.at(0), spoken);
    CHECK_EQUAL(streamed, spoken);
    CHECK_EQUAL(results.language, "en");
    if (CHECK(results.chunks && results.words)) {
        CHECK_EQUAL(results.chunks->size(), 1u);
        CHECK_EQUAL(results.chunks->at(0).text, spoken);
        CHECK(results.chunks->at(0).end_ts > results.chunks->at(0).start_ts);
        CHECK_EQUAL(results.words->size(), 7u);
        CHECK_EQUAL(results.words->at(0).word, " Turn");
        CHECK(!results.words->at(0).token_ids.empty());
    }
    CHECK(results.perf_metrics.get_features_extraction_duration().mean > 0);
    CHECK(results.perf_metrics.get_encode_inference_duration().mean > 0);
    CHECK(results.perf_metrics.get_num_generated_tokens() > 0);
    CHECK(!results.perf_metrics.whisper_raw_metrics.decode_inference_durations.empty());

    config.return_timestamps = false;
    config.word_timestamps = false;
    pipeline.set_generation_config(config);
    CHECK(!pipeline.get_generation_config().return_timestamps);
    CHECK_EQUAL(std::string(pipeline.generate(speech, task("transcribe"), language("<|en|>"))), spoken);
    CHECK_EQUAL(pipeline.get_tokenizer().get_vocab().size() > 600, true);
    CHECK_THROWS(pipeline.generate(speech, language("<|xx|>")), "language");
}

}  // namespace

int main(int, char** argv) {
    return check::run([&] {
        transcribe(std::string(argv[1]) + "/tiny-whisper", std::string(argv[2]) + "/audio");
    });
}
