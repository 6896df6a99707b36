using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>A call of a speech synthesis model with one or several texts, which the library gets one at a time.</summary>
/// <param name="texts">The texts.</param>
/// <param name="speaker">The voice; <see langword="null"/> for the model's own.</param>
/// <param name="model">What the model's files say.</param>
/// <param name="tokenizer">The tokenizer of a model whose positions limit texts and speeches; <see langword="null"/> for another.</param>
/// <param name="cancellationToken">Ends the call before its next text.</param>
internal sealed class SpeechCall(string[] texts, SpeakerEmbedding? speaker, SpeechModel model, Tokenizer? tokenizer, CancellationToken cancellationToken)
    : IPipelineCall<NativeText2SpeechPipeline, SpeechGenerationConfig, SpeechGenerationConfigHandle, CallbackAdapter, SpeechResult[]>
{
    public CallbackAdapter? CreateCallbacks(
        ResolvedConfig<SpeechGenerationConfig, SpeechGenerationConfigHandle> config, CallContext context) => null;

    public SpeechResult[] Invoke(
        NativeText2SpeechPipeline native,
        ResolvedConfig<SpeechGenerationConfig, SpeechGenerationConfigHandle> config,
        CallbackAdapter? callbacks)
    {
        var results = new SpeechResult[texts.Length];
        for (int i = 0; i < results.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            results[i] = Generate(native, texts[i], config);
        }

        return results;
    }

    private SpeechResult Generate(
        NativeText2SpeechPipeline native, string text, ResolvedConfig<SpeechGenerationConfig, SpeechGenerationConfigHandle> config)
    {
        ReadOnlyMemory<float> voice = speaker?.Values ?? ReadOnlyMemory<float>.Empty;
        if (tokenizer is null)
        {
            return native.Generate(text, voice, config.Native);
        }

        int tokens = tokenizer.Encode(text).Columns;
        model.CheckText(tokens);
        if (model.LargestRatio(tokens) is not { } largest || !(config.Effective.MaxLengthRatio > largest))
        {
            return native.Generate(text, voice, config.Native);
        }

        using SpeechGenerationConfigHandle limited = SpeechConfigMapper.Limit(config.Native, largest, config.Effective.MinLengthRatio);
        return native.Generate(text, voice, limited);
    }
}
