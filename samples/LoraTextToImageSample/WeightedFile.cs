using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace OpenVinoGenAI.Samples.LoraTextToImage;

/// <summary>The file of an adapter, and how strongly it is applied.</summary>
internal sealed record WeightedFile(string Path, float Alpha)
{
    /// <summary>The argument for any number of adapters, each followed by its alpha; without it, an adapter of the repository.</summary>
    internal static Argument<WeightedFile[]> Argument() => new("ADAPTER")
    {
        HelpName = "ADAPTER ALPHA",
        Description = "The files of the adapters, each followed by its alpha",
        Arity = ArgumentArity.ZeroOrMore,
        CustomParser = Parse,
        DefaultValueFactory = _ => [new WeightedFile(SampleModels.Find("tiny-sd-lora-blue.safetensors"), 1)],
    };

    private static WeightedFile[] Parse(ArgumentResult result)
    {
        var files = new List<WeightedFile>();
        foreach (Token[] pair in result.Tokens.Chunk(2))
        {
            if (pair is [var file, var alpha] && float.TryParse(alpha.Value, CultureInfo.InvariantCulture, out float number))
            {
                files.Add(new WeightedFile(file.Value, number));
            }
            else
            {
                result.AddError($"The adapter {pair[0].Value} must be followed by its alpha, a number.");
            }
        }

        return [.. files];
    }
}
