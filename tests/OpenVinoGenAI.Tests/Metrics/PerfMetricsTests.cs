using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Tests;

/// <summary>The managed statistics are those of the native getters on the same results.</summary>
internal sealed unsafe class PerfMetricsTests
{
    private ov_genai_llm_pipeline* _pipeline;
    private LLMPipelineHandle _owner = null!;

    [OneTimeSetUp]
    public void Load()
    {
        NativeRuntime.Load();
        using var path = new Utf8Text(Models.TinyChat);
        using var device = new Utf8Text("CPU");
        ov_genai_llm_pipeline* pipeline;
        NativeStatus.ThrowIfFailed(ov_genai_llm_pipeline_create_with_options(path.Pointer, device.Pointer, null, &pipeline));
        _pipeline = pipeline;
        _owner = new LLMPipelineHandle(pipeline);
    }

    [OneTimeTearDown]
    public void Free() => _owner?.Dispose();

    [Test]
    public void One_call()
    {
        ov_genai_perf_metrics* native = Generate("Count from 1 to 30.");
        try
        {
            AssertEqual(PerfMetricsReader.Read(native), native);
        }
        finally
        {
            ov_genai_decoded_results_perf_metrics_free(native);
        }
    }

    [Test]
    public void The_sum_of_two_calls()
    {
        ov_genai_perf_metrics* left = Generate("Count from 1 to 30.");
        ov_genai_perf_metrics* right = Generate("What is OpenVINO?");
        try
        {
            PerfMetrics first = PerfMetricsReader.Read(left);
            PerfMetrics second = PerfMetricsReader.Read(right);
            NativeStatus.ThrowIfFailed(ov_genai_perf_metrics_add_in_place(left, right));

            AssertEqual(first + second, left);
            AssertEqual(PerfMetrics.Add(first, second), left);
        }
        finally
        {
            ov_genai_decoded_results_perf_metrics_free(left);
            ov_genai_decoded_results_perf_metrics_free(right);
        }
    }

    private static void AssertEqual(PerfMetrics actual, ov_genai_perf_metrics* native)
    {
        nuint input;
        nuint generated;
        float load;
        NativeStatus.ThrowIfFailed(ov_genai_perf_metrics_get_num_input_tokens(native, &input));
        NativeStatus.ThrowIfFailed(ov_genai_perf_metrics_get_num_generation_tokens(native, &generated));
        NativeStatus.ThrowIfFailed(ov_genai_perf_metrics_get_load_time(native, &load));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(actual.NumInputTokens, Is.EqualTo((long)input));
            Assert.That(actual.NumGeneratedTokens, Is.EqualTo((long)generated));
            Assert.That(actual.LoadTime, Is.EqualTo(TimeSpan.FromMilliseconds(load)));
            AssertPair(actual.TimeToFirstToken, native, &ov_genai_perf_metrics_get_ttft, "ttft");
            AssertPair(actual.TimePerOutputToken, native, &ov_genai_perf_metrics_get_tpot, "tpot");
            AssertPair(actual.InferenceTimePerOutputToken, native, &ov_genai_perf_metrics_get_ipot, "ipot");
            AssertPair(actual.Throughput, native, &ov_genai_perf_metrics_get_throughput, "throughput");
            AssertPair(actual.GenerateDuration, native, &ov_genai_perf_metrics_get_generate_duration, "generate_duration");
            AssertPair(actual.InferenceDuration, native, &ov_genai_perf_metrics_get_inference_duration, "inference_duration");
            AssertPair(actual.TokenizationDuration, native, &ov_genai_perf_metrics_get_tokenization_duration, "tokenization_duration");
            AssertPair(actual.DetokenizationDuration, native, &ov_genai_perf_metrics_get_detokenization_duration, "detokenization_duration");
            AssertPair(actual.ChatTemplateDuration, native, &ov_genai_perf_metrics_get_chat_template_duration, "chat_template_duration");
            AssertPair(actual.SamplingDuration, native, &ov_genai_perf_metrics_get_sampling_duration, "sampling_duration");
        }
    }

    private static void AssertPair(
        MeanStdDuration? actual, ov_genai_perf_metrics* native, delegate*<ov_genai_perf_metrics*, float*, float*, ov_status_e> getter, string name) =>
        AssertPair(actual is { } durations ? new MeanStd(durations.Mean.TotalMilliseconds, durations.Std.TotalMilliseconds) : null, native, getter, name);

    // The library gives -1 for what was not measured, and computes in single precision; a TimeSpan counts ticks.
    private static void AssertPair(
        MeanStd? actual, ov_genai_perf_metrics* native, delegate*<ov_genai_perf_metrics*, float*, float*, ov_status_e> getter, string name)
    {
        double tick = TimeSpan.FromTicks(1).TotalMilliseconds;
        float mean;
        float std;
        NativeStatus.ThrowIfFailed(getter(native, &mean, &std));
        Assert.That(actual?.Mean ?? -1, Is.EqualTo(mean).Within((0.001 * Math.Abs(mean)) + tick), $"{name}: mean");
        Assert.That(actual?.Std ?? -1, Is.EqualTo(std).Within((0.01 * std) + (0.001 * mean) + tick), $"{name}: deviation");
    }

    private ov_genai_perf_metrics* Generate(string text)
    {
        using var prompt = new Utf8Text(text);
        ov_genai_decoded_results* results;
        ov_genai_perf_metrics* metrics;
        NativeStatus.ThrowIfFailed(ov_genai_llm_pipeline_generate_text(_pipeline, prompt.View, null, null, &results));
        NativeStatus.ThrowIfFailed(ov_genai_decoded_results_get_perf_metrics(results, &metrics));
        ov_genai_decoded_results_free(results);
        return metrics;
    }
}
