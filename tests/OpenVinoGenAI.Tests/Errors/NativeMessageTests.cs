using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI.Tests.Errors;

/// <summary>Native messages begin with the reason, without time stamps, source files and conditions.</summary>
internal sealed class NativeMessageTests
{
    [TestCase(
        "[12:32:47] /home/jenkins/agent/_deps/xgrammar-src/cpp/regex_converter.cc:75: Regex parsing error at position 3: Unclosed '['\n",
        "Regex parsing error at position 3: Unclosed '['.")]
    [TestCase(
        "[12:32:47] /home/x/cpp/json_schema_converter.cc:3458: Check failed: (err.empty()) is false: Failed to parse JSON: syntax error\n",
        "Failed to parse JSON: syntax error.")]
    [TestCase(
        "Exception from src/inference/src/cpp/core.cpp:117:\nException from src/inference/src/dev/plugin.cpp:54:\nNotFound: Unsupported property CACHEDIR by CPU plugin.\n\n",
        "Unsupported property CACHEDIR by CPU plugin.")]
    [TestCase(
        "Exception from src/a.cpp:117:\nFailed to parse 'NPUW_LLM_GENERATE_HINT' option : Exception from src/al/npuw.hpp:180:\nUnsupported \"GENERATE_HINT\" provided: X\n\n",
        "Failed to parse 'NPUW_LLM_GENERATE_HINT' option : Unsupported \"GENERATE_HINT\" provided: X.")]
    [TestCase(
        "Check '!histories[i].empty()' failed at /home/jenkins/agent/pipeline_base.cpp:226:\nChat history must not be empty.\n",
        "Chat history must not be empty.")]
    [TestCase("", "The native library failed with GENERAL_ERROR and gave no reason.")]
    public void The_reason_comes_first(string native, string expected) => Assert.That(NativeText.Tidy(native, "GENERAL_ERROR"), Is.EqualTo(expected));

    [TestCase("'max_new_tokens' must be greater than 0, if `echo` is set", "MaxNewTokens must be greater than 0, if Echo is set")]
    [TestCase("When 'do_sample' is true, temperature must be positive", "When DoSample is true, temperature must be positive")]
    [TestCase("unknown_name stays, and so does 'language_model'", "unknown_name stays, and so does 'language_model'")]
    public void Options_have_their_names_here(string native, string expected) => Assert.That(OptionNames.Translate(native), Is.EqualTo(expected));

    [TestCase("CACHEDIR", "CACHE_DIR")]
    [TestCase("cache_dir", "CACHE_DIR")]
    [TestCase("INFERENCE_PRECISON_HINT", "INFERENCE_PRECISION_HINT")]
    [TestCase("COMPLETELY_DIFFERENT", null)]
    public void A_similar_name_is_found(string name, string? expected) =>
        Assert.That(Similarity.Closest(name, ["CACHE_DIR", "INFERENCE_PRECISION_HINT", "PERFORMANCE_HINT"]), Is.EqualTo(expected));
}
