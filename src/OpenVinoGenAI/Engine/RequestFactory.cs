using System.Diagnostics;
using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>Checks requests and encodes their prompts on the caller's thread, so that the native pipeline gets only what it can take.</summary>
/// <param name="options">What the pipeline was created with.</param>
/// <param name="tokenizer">The model's tokenizer; owned from here on.</param>
/// <param name="config">The pipeline's configs; owned from here on.</param>
/// <param name="budget">The model's context length; <see langword="null"/> if it is unknown.</param>
/// <param name="vision">The model, if it is a vision language model; otherwise <see langword="null"/>.</param>
internal sealed class RequestFactory(
    PipelineOptions options, Tokenizer tokenizer, GenerationConfigResolver config, PromptBudget? budget, VisionModel? vision) : IDisposable
{
    internal PipelineOptions Options { get; } = options;

    internal Tokenizer Tokenizer { get; } = tokenizer;

    /// <summary>The pipeline's own config.</summary>
    internal GenerationConfig GenerationConfig => config.Current;

    /// <summary>Checks and encodes a request.</summary>
    /// <param name="input">The prompt.</param>
    /// <param name="given">How to decode; <see langword="null"/> for the pipeline's own config.</param>
    /// <param name="isStreamed">Whether the answer is read while it is generated.</param>
    /// <exception cref="ArgumentException">The prompt has no token, or the model does not take such an input.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    internal PreparedRequest Create(RequestInput input, GenerationConfig? given, bool isStreamed = false)
    {
        GenerationConfig how = EngineRules.Check(given ?? new GenerationConfig(), Options);
        EngineRules.CheckInput(input, how.Over(GenerationConfig), vision);
        if (isStreamed)
        {
            EngineRules.CheckStream(how, GenerationConfig);
        }

        long start = Stopwatch.GetTimestamp();
        VisionPrompt? seen = vision is null ? null : ReadVision(input);
        if (seen is not null && input.History is not null)
        {
            // The chat template has been applied to all messages already.
            how = how with { ApplyChatTemplate = false };
        }

        GenerationConfigHandle native = config.Create(how);
        try
        {
            long[] tokens = seen is null ? Encode(input, how) : Encode(VisionTags.Remove(seen.Text), how, isTemplated: input.History is not null);
            float tokenization = EngineTimes.Microseconds(start, Stopwatch.GetTimestamp());
            int length = tokens.Length + (input.Images.ImageCount * (vision?.TokensPerImage ?? 0));
            EngineRules.CheckPrompt(length, Options);
            GenerationConfig effective = how.Over(GenerationConfig);
            if (budget?.Fit(effective, length, () => length) is { } limits)
            {
                NativeGenerationConfig.Change(native, limits);
            }

            return new PreparedRequest
            {
                Tokens = tokens,
                Vision = seen,
                PromptTokens = length,
                Config = native,
                Given = how,
                Sequences = effective.NumReturnSequences ?? 1,
                HasLogProbabilities = effective.Logprobs is > 0,
                TokenizationDuration = tokenization,
            };
        }
        catch
        {
            native.Dispose();
            throw;
        }
    }

    private VisionPrompt ReadVision(RequestInput input) => input.History is { } history
        ? new(Tokenizer.ApplyChatTemplate(vision!.WithTags(history, input.Images)), input.Images)
        : new(VisionTags.Check(input.Prompt!, "prompt"), input.Images);

    private long[] Encode(RequestInput input, GenerationConfig how) => input switch
    {
        { Tokens: { } tokens } => tokens,
        { History: { } history } => Encode(Tokenizer.ApplyChatTemplate(history), how, isTemplated: true),
        _ => Encode(input.Prompt!, how, isTemplated: false),
    };

    // The template writes the special tokens itself.
    private long[] Encode(string text, GenerationConfig how, bool isTemplated)
    {
        bool applyTemplate = (how.ApplyChatTemplate ?? GenerationConfig.ApplyChatTemplate ?? true) && Tokenizer.ChatTemplate.Length > 0;
        if (!isTemplated && applyTemplate)
        {
            text = Tokenizer.ApplyChatTemplate([ChatMessage.User(text)]);
            isTemplated = true;
        }

        return Tokenizer.Encode(text, new EncodeOptions { AddSpecialTokens = !isTemplated }).GetTokens(0);
    }

    public void Dispose()
    {
        config.Dispose();
        Tokenizer.Dispose();
    }
}
