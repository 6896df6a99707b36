using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>The generation configs of a speech recognition pipeline, whatever its model.</summary>
/// <param name="handle">The native config; owned from here on.</param>
/// <param name="current">The same config as a record.</param>
/// <param name="store">Gives the native pipeline its new own config.</param>
internal abstract class RecognitionConfigResolver(
    WhisperGenerationConfigHandle handle, WhisperGenerationConfig current, Action<WhisperGenerationConfigHandle> store)
    : CachingConfigResolver<WhisperGenerationConfig, WhisperGenerationConfigHandle>(handle, current, store)
{
    private static readonly WhisperGenerationConfig NoChange = new();

    /// <summary>Checks what decoding with timestamps needs, and that of audio of more than 30 s, for the config that was resolved last.</summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    internal abstract void CheckTimed(WhisperGenerationConfig effective);

    // The model's own options come from a file and are checked like a caller's.
    internal override ResolvedConfig<WhisperGenerationConfig, WhisperGenerationConfigHandle> Resolve(WhisperGenerationConfig? config) =>
        base.Resolve(config ?? NoChange);
}
