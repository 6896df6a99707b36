using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>The generation configs of a pipeline with a Qwen3-ASR model.</summary>
/// <param name="handle">The native config; owned from here on.</param>
/// <param name="store">Gives the native pipeline its new own config.</param>
internal sealed class Qwen3ASRConfigResolver(WhisperGenerationConfigHandle handle, Action<WhisperGenerationConfigHandle> store)
    : RecognitionConfigResolver(handle, new ASRGenerationConfig(NativeWhisperConfig.Read(handle)), store)
{
    // The model has no timestamps, and the library divides long audio itself.
    internal override void CheckTimed(WhisperGenerationConfig effective)
    {
    }

    protected override WhisperGenerationConfigHandle MergeChecked(WhisperGenerationConfigHandle original, WhisperGenerationConfig config)
    {
        Qwen3ASRConfigRules.Check(config);
        WhisperGenerationConfigHandle merged = WhisperConfigMapper.Merge(
            original, config.Language is { } language ? config with { Language = Qwen3ASRConfigRules.NameOf(language) } : config);
        try
        {
            NativeWhisperConfig.ValidateCommon(merged);
            return merged;
        }
        catch (OpenVinoGenAIException error)
        {
            merged.Dispose();
            throw NativeExceptionMapper.ForGenerationConfig(error);
        }
    }

    protected override ResolvedConfig<WhisperGenerationConfig, WhisperGenerationConfigHandle> MergeForCall(
        WhisperGenerationConfigHandle original, WhisperGenerationConfig config)
    {
        WhisperGenerationConfigHandle merged = MergeChecked(original, config);
        WhisperGenerationConfig effective = Read(merged, config);
        if (StopStringRule.Of(effective) is not null)
        {
            // The library looks for stop strings in each part of long audio by itself.
            NativeWhisperConfig.SetStopStrings(merged, []);
        }

        return new(config, effective, merged);
    }

    // The native config has no place for the context, which goes along with each call.
    protected override WhisperGenerationConfig Read(WhisperGenerationConfigHandle source, WhisperGenerationConfig changes) =>
        new ASRGenerationConfig(NativeWhisperConfig.Read(source))
        {
            StopStringMatching = changes.StopStringMatching ?? Current.StopStringMatching,
            Context = (changes as ASRGenerationConfig)?.Context ?? (Current as ASRGenerationConfig)?.Context,
        };
}
