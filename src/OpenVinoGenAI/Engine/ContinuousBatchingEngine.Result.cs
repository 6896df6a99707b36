using System.Diagnostics;

namespace OpenVinoGenAI;

public sealed partial class ContinuousBatchingEngine
{
    private GenerationResult CreateResult(EngineRequest request, EngineAnswer answer, GenerationConfig? config)
    {
        ThrowIfCacheExhausted(answer);
        long decoding = Stopwatch.GetTimestamp();
        GenerationConfig own = GenerationConfig;
        bool skipsSpecialTokens = SkipsSpecialTokens(config);
        string[] texts = [.. answer.Tokens.Select(tokens => Tokenizer.Decode(tokens, skipsSpecialTokens))];
        FinishReason[] reasons = [.. answer.FinishReasons];
        long[][] tokens = [.. answer.Tokens];
        if (StopStringRule.Of(config?.Over(own) ?? own) is { } rule)
        {
            StopStringCut.Apply(rule, texts, reasons);
            tokens = Array.ConvertAll(tokens, ids => ids[..(StopStringCut.CountTokens(rule, ids, part => Tokenizer.Decode(part, skipsSpecialTokens)) ?? ids.Length)]);
        }

        bool hasLogProbabilities = (config?.Logprobs ?? own.Logprobs) is > 0;
        float detokenization = EngineTimes.Microseconds(decoding, Stopwatch.GetTimestamp());
        return new GenerationResult(texts)
        {
            Scores = hasLogProbabilities && _requests.Options.DraftModel is not null ? ScoresOf(answer, request, config) : answer.Scores,
            FinishReasons = reasons,
            PerfMetrics = answer.Times.ToPerfMetrics(_loadTime, request.Prompt.PromptTokens, request.Prompt.TokenizationDuration, detokenization),
            LogProbabilities = hasLogProbabilities
                ? [.. tokens.Select((ids, i) => EngineLogProbabilities.Pair(ids, answer.LogProbabilities[i]))]
                : [],
        };
    }

    private bool SkipsSpecialTokens(GenerationConfig? config) => config?.SkipSpecialTokens ?? GenerationConfig.SkipSpecialTokens ?? true;

    /// <exception cref="CacheExhaustedException">The scheduler dropped the request.</exception>
    private void ThrowIfCacheExhausted(EngineAnswer answer)
    {
        if (answer.IsCacheExhausted)
        {
            long[] tokens = answer.Tokens.FirstOrDefault([]);
            throw CacheExhaustion.Error(new PartialAnswer(tokens, Tokenizer.Decode(tokens)));
        }
    }

    private float[] ScoresOf(EngineAnswer answer, EngineRequest request, GenerationConfig? config)
    {
        int echoed = (config?.Echo ?? GenerationConfig.Echo) == true ? request.Prompt.Tokens.Length : 0;
        return [.. answer.LogProbabilities.Select(values => EngineLogProbabilities.Score(values.AsSpan(Math.Min(echoed, values.Length))))];
    }
}
