using System.Globalization;
using System.Text.Json.Serialization;

namespace OpenVinoGenAI.Samples.WebChat;

/// <summary>What the page offers: the name of a model for each use, or nothing; and how closely images follow their prompt, unless the model says so.</summary>
internal sealed record PageSettings(string Provider, string? Chat, string? Vision, string? SpeechToText, string? TextToSpeech, string? Images, double? ImageGuidanceScale)
{
    internal static PageSettings Read(IConfiguration configuration)
    {
        IConfigurationSection page = configuration.GetSection("Page");
        return new PageSettings(
            configuration["Provider"] ?? string.Empty,
            page["Chat"],
            page["Vision"],
            page["SpeechToText"],
            page["TextToSpeech"],
            page["Images"],
            page["ImageGuidanceScale"] is { Length: > 0 } scale ? double.Parse(scale, CultureInfo.InvariantCulture) : null);
    }
}

/// <summary>Writes the settings without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PageSettings))]
internal sealed partial class PageJson : JsonSerializerContext;
