using System.Text.Json;

namespace OpenVinoGenAI;

/// <summary>
/// What the files of a speech synthesis model say. Beyond the positions of SpeechT5 the library fails, and a failure in the decoder makes every later call of the
/// pipeline fail.
/// </summary>
internal sealed class SpeechModel
{
    private const string ConfigFile = "config.json";
    private const int DefaultReduction = 2;
    private readonly int? _textPositions;
    private readonly int? _speechPositions;
    private readonly int _reduction;

    private SpeechModel(bool isKokoro, int? textPositions, int? speechPositions, int reduction)
    {
        IsKokoro = isKokoro;
        _textPositions = textPositions;
        _speechPositions = speechPositions;
        _reduction = reduction;
    }

    /// <summary>Whether it is a Kokoro model, which has no voice of its own; otherwise it is a SpeechT5 model.</summary>
    internal bool IsKokoro { get; }

    /// <summary>Checks the files of a model.</summary>
    /// <exception cref="ModelLoadException">A file is missing, or <c>config.json</c> cannot be read.</exception>
    internal static SpeechModel Check(string modelsPath)
    {
        ModelFolder.CheckSpeechSynthesisConfig(modelsPath);
        SpeechModel model = JsonConfig.Read(modelsPath, ConfigFile, Read);
        ModelFolder.CheckSpeechSynthesisModel(modelsPath, model.IsKokoro);
        return model;
    }

    /// <exception cref="PromptTooLongException">The text has more tokens than the model takes at once.</exception>
    internal void CheckText(int tokens)
    {
        if (tokens > _textPositions)
        {
            throw new PromptTooLongException(
                FormattableString.Invariant($"The text has {tokens} tokens, and the model takes at most {_textPositions} at once: split it into sentences, as ") +
                $"{nameof(Text2SpeechPipeline)}.{nameof(Text2SpeechPipeline.StreamAsync)} does.",
                tokens,
                _textPositions.Value);
        }
    }

    /// <summary>The greatest ratio of lengths with which the speech of a text ends at the model's last position; <see langword="null"/> for no limit.</summary>
    internal float? LargestRatio(int tokens) => _speechPositions is { } positions && tokens > 0 ? (float)((double)positions * _reduction / tokens) : null;

    private static SpeechModel Read(JsonElement config)
    {
        bool isKokoro = config.TryGetProperty("vocab", out JsonElement vocabulary) && vocabulary.ValueKind == JsonValueKind.Object;
        if (config.TryGetProperty("architectures", out JsonElement architectures) && architectures.ValueKind == JsonValueKind.Array)
        {
            isKokoro |= architectures.EnumerateArray().Any(
                name => name.ValueKind == JsonValueKind.String && name.GetString()!.StartsWith("Kokoro", StringComparison.Ordinal));
        }

        return isKokoro
            ? new SpeechModel(true, null, null, DefaultReduction)
            : new SpeechModel(
                false,
                JsonConfig.Number(config, "max_text_positions", 1, int.MaxValue),
                JsonConfig.Number(config, "max_speech_positions", 1, int.MaxValue),
                JsonConfig.Number(config, "reduction_factor", 1, int.MaxValue) ?? DefaultReduction);
    }
}
