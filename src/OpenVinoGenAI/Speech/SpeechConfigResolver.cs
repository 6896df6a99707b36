using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>The generation configs of a speech synthesis pipeline. The native pipeline's own is not changed: each call brings a whole one.</summary>
/// <param name="handle">The native config; owned from here on.</param>
internal sealed class SpeechConfigResolver(SpeechGenerationConfigHandle handle)
    : CachingConfigResolver<SpeechGenerationConfig, SpeechGenerationConfigHandle>(handle, SpeechConfigMapper.Read(handle), store: null)
{
    protected override SpeechGenerationConfigHandle MergeChecked(SpeechGenerationConfigHandle original, SpeechGenerationConfig config)
    {
        SpeechGenerationConfigRules.Check(config, config.Over(Current));
        return SpeechConfigMapper.Merge(original, config);
    }

    protected override ResolvedConfig<SpeechGenerationConfig, SpeechGenerationConfigHandle> MergeForCall(
        SpeechGenerationConfigHandle original, SpeechGenerationConfig config) =>
        new(config, config.Over(Current), MergeChecked(original, config));

    protected override SpeechGenerationConfig Read(SpeechGenerationConfigHandle source, SpeechGenerationConfig changes) => SpeechConfigMapper.Read(source);
}
