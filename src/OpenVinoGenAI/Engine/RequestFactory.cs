using System.Diagnostics;
using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>Checks requests and encodes their prompts on the caller's thread, so that the native pipeline gets only what it can take.</summary>
/// <param name="options">What the pipeline was created with.</param>
/// <param name="tokenizer">The model's tokenizer; owned from here on.</param>
/// <param name="config">The pipeline's configs; owned from here on.</param>
/// <param name="budget">The model's context length; <see langword="null"/> if it is unknown.</param>
internal sealed class RequestFactory(PipelineOptions options, Tokenizer tokenizer, GenerationConfigResolver config, PromptBudget? budget) : IDisposable
{
    internal PipelineOptions Options { get; } = options;

    internal Tokenizer Tokenizer { get; } = tokenizer;

    /// <summary>The pipeline's own config.</summary>
    internal GenerationConfig GenerationConfig => config.Current;

    /// <summary>Checks and encodes a request.</summary>
    /// <param name="encode">Encodes the prompt.</param>
    /// <param name="given">How to decode; <see langword="null"/> for the pipeline's own config.</param>
    /// <param name="isStreamed">Whether the answer is read while it is generated.</param>
    /// <exception cref="ArgumentException">The prompt has no token.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    internal PreparedRequest Create(Func<GenerationConfig, long[]> encode, GenerationConfig? given, bool isStreamed = false)
    {
        GenerationConfig how = EngineRules.Check(given ?? new GenerationConfig(), Options);
        if (isStreamed)
        {
            EngineRules.CheckStream(how, GenerationConfig);
        }

        GenerationConfigHandle native = config.Create(how);
        try
        {
            long start = Stopwatch.GetTimestamp();
            long[] prompt = encode(how);
            float tokenization = EngineTimes.Microseconds(start, Stopwatch.GetTimestamp());
            EngineRules.CheckPrompt(prompt, Options);
            GenerationConfig effective = how.Over(GenerationConfig);
            if (budget?.Fit(effective, prompt.Length, () => prompt.Length) is { } limits)
            {
                NativeGenerationConfig.Change(native, limits);
            }

            return new PreparedRequest
            {
                Tokens = prompt,
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

    /// <summary>Encodes a prompt, with the chat template unless the config says otherwise.</summary>
    internal long[] Encode(string prompt, GenerationConfig how)
    {
        bool applyTemplate = how.ApplyChatTemplate ?? GenerationConfig.ApplyChatTemplate ?? true;
        return applyTemplate && Tokenizer.ChatTemplate.Length > 0
            ? Encode([ChatMessage.User(prompt)])
            : Tokenizer.Encode(prompt, new EncodeOptions { AddSpecialTokens = true }).GetTokens(0);
    }

    /// <summary>Encodes a chat. The template writes the special tokens itself.</summary>
    internal long[] Encode(ChatHistory history) =>
        Tokenizer.Encode(Tokenizer.ApplyChatTemplate(history), new EncodeOptions { AddSpecialTokens = false }).GetTokens(0);

    public void Dispose()
    {
        config.Dispose();
        Tokenizer.Dispose();
    }
}
