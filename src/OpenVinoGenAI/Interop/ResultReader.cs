using System.Text.Json.Nodes;
using OpenVinoGenAI.Bindings;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>Copies native results and frees them.</summary>
internal static unsafe class ResultReader
{
    internal static GenerationResult Take(ov_genai_decoded_results* results)
    {
        try
        {
            string[] texts = Texts(results, &ov_genai_decoded_results_get_count, &ov_genai_decoded_results_get_text_at);
            return new GenerationResult(texts)
            {
                Scores = Items<ov_genai_decoded_results, float>(results, texts.Length, &ov_genai_decoded_results_get_score_at),
                FinishReasons = FinishReasons(results, texts.Length, &ov_genai_decoded_results_get_finish_reason_at),
                PerfMetrics = Metrics(results, &ov_genai_decoded_results_get_perf_metrics),
                SpeculativeMetrics = Speculative(results, &ov_genai_decoded_results_get_speculative_metrics),
                ParsedMessages = ParsedMessages(results),
            };
        }
        finally
        {
            ov_genai_decoded_results_free(results);
        }
    }

    internal static GenerationResult Take(ov_genai_vlm_decoded_results* results)
    {
        try
        {
            string[] texts = Texts(results, &ov_genai_vlm_decoded_results_get_count, &ov_genai_vlm_decoded_results_get_text_at);
            ov_genai_perf_metrics* metrics;
            NativeStatus.ThrowIfFailed(ov_genai_vlm_decoded_results_get_perf_metrics(results, &metrics));
            return new GenerationResult(texts)
            {
                Scores = Items<ov_genai_vlm_decoded_results, float>(results, texts.Length, &ov_genai_vlm_decoded_results_get_score_at),
                FinishReasons = FinishReasons(results, texts.Length, &ov_genai_vlm_decoded_results_get_finish_reason_at),
                PerfMetrics = PerfMetricsReader.TakeVision(metrics),
            };
        }
        finally
        {
            ov_genai_vlm_decoded_results_free(results);
        }
    }

    internal static EncodedGenerationResult Take(ov_genai_encoded_results* results)
    {
        try
        {
            long[][] tokens = Tokens(results);
            return new EncodedGenerationResult(tokens)
            {
                Scores = Items<ov_genai_encoded_results, float>(results, tokens.Length, &ov_genai_encoded_results_get_score_at),
                FinishReasons = FinishReasons(results, tokens.Length, &ov_genai_encoded_results_get_finish_reason_at),
                PerfMetrics = Metrics(results, &ov_genai_encoded_results_get_perf_metrics),
                SpeculativeMetrics = Speculative(results, &ov_genai_encoded_results_get_speculative_metrics),
            };
        }
        finally
        {
            ov_genai_encoded_results_free(results);
        }
    }

    internal static string[] Texts<TResults>(
        TResults* results,
        delegate*<TResults*, nuint*, ov_status_e> counter,
        delegate*<TResults*, nuint, ov_genai_string_view*, ov_status_e> getter)
        where TResults : unmanaged =>
        Array.ConvertAll(Items(results, counter, getter), NativeText.FromView);

    private static JsonObject[] ParsedMessages(ov_genai_decoded_results* results)
    {
        nuint count;
        NativeStatus.ThrowIfFailed(ov_genai_decoded_results_get_parsed_count(results, &count));
        var messages = new JsonObject[checked((int)count)];
        for (int i = 0; i < messages.Length; i++)
        {
            ov_genai_json_container* message;
            NativeStatus.ThrowIfFailed(ov_genai_decoded_results_get_parsed_at(results, (nuint)i, &message));
            try
            {
                messages[i] = JsonNode.Parse(NativeText.Read(message))!.AsObject();
            }
            finally
            {
                ov_genai_json_container_free(message);
            }
        }

        return messages;
    }

    private static long[][] Tokens(ov_genai_encoded_results* results)
    {
        nuint count;
        NativeStatus.ThrowIfFailed(ov_genai_encoded_results_get_count(results, &count));
        var tokens = new long[checked((int)count)][];
        for (int i = 0; i < tokens.Length; i++)
        {
            tokens[i] = TokensAt(results, i);
        }

        return tokens;
    }

    private static long[] TokensAt(ov_genai_encoded_results* results, int index)
    {
        long* ids;
        nuint length;
        NativeStatus.ThrowIfFailed(ov_genai_encoded_results_get_tokens_at(results, (nuint)index, &ids, &length));
        return new ReadOnlySpan<long>(ids, checked((int)length)).ToArray();
    }

    internal static TItem[] Items<TResults, TItem>(
        TResults* results,
        delegate*<TResults*, nuint*, ov_status_e> counter,
        delegate*<TResults*, nuint, TItem*, ov_status_e> getter)
        where TResults : unmanaged
        where TItem : unmanaged =>
        Items(results, checked((int)NativeValue.Get(results, counter)), getter);

    internal static TItem[] Items<TResults, TItem>(
        TResults* results, int count, delegate*<TResults*, nuint, TItem*, ov_status_e> getter)
        where TResults : unmanaged
        where TItem : unmanaged
    {
        var items = new TItem[count];
        fixed (TItem* buffer = items)
        {
            for (int i = 0; i < count; i++)
            {
                NativeStatus.ThrowIfFailed(getter(results, (nuint)i, buffer + i));
            }
        }

        return items;
    }

    internal static FinishReason[] FinishReasons<TResults>(
        TResults* results, int count, delegate*<TResults*, nuint, ov_genai_finish_reason_e*, ov_status_e> getter)
        where TResults : unmanaged =>
        Array.ConvertAll(Items(results, count, getter), static reason => (FinishReason)reason);

    internal static PerfMetrics Metrics<TResults>(
        TResults* results, delegate*<TResults*, ov_genai_perf_metrics**, ov_status_e> getter)
        where TResults : unmanaged
    {
        ov_genai_perf_metrics* metrics;
        NativeStatus.ThrowIfFailed(getter(results, &metrics));
        return PerfMetricsReader.Take(metrics);
    }

    internal static SpeculativeMetrics? Speculative<TResults>(
        TResults* results,
        delegate*<TResults*, ov_genai_perf_metrics**, ov_genai_perf_metrics**, nuint*, ov_status_e> getter)
        where TResults : unmanaged
    {
        ov_genai_perf_metrics* mainModel;
        ov_genai_perf_metrics* draftModel;
        nuint acceptedTokens;
        ov_status_e status = getter(results, &mainModel, &draftModel, &acceptedTokens);
        if (status == ov_status_e.NOT_FOUND)
        {
            return null;
        }

        NativeStatus.ThrowIfFailed(status);
        return new SpeculativeMetrics(TakeModel(mainModel), TakeModel(draftModel), (long)acceptedTokens);
    }

    private static ModelPerfMetrics TakeModel(ov_genai_perf_metrics* metrics)
    {
        try
        {
            return new ModelPerfMetrics(
                PerfMetricsReader.Read(metrics),
                Pair(metrics, &ov_genai_perf_metrics_get_ttst),
                Pair(metrics, &ov_genai_perf_metrics_get_avg_latency));
        }
        finally
        {
            ov_genai_decoded_results_perf_metrics_free(metrics);
        }
    }

    private static MeanStdDuration Pair(ov_genai_perf_metrics* metrics, delegate*<ov_genai_perf_metrics*, float*, float*, ov_status_e> getter)
    {
        float mean;
        float std;
        NativeStatus.ThrowIfFailed(getter(metrics, &mean, &std));
        return new MeanStdDuration(TimeSpan.FromMilliseconds(mean), TimeSpan.FromMilliseconds(std));
    }
}
