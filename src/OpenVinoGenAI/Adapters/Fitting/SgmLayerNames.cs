using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenVinoGenAI;

/// <summary>
/// The names of a UNet's layers in the original programs of Stable Diffusion, which number all blocks in a row, as those of diffusers.
/// </summary>
internal static partial class SgmLayerNames
{
    // Each block of Stable Diffusion 1, 2 and XL has two layers, and a third entry for the sampler.
    private const int EntriesPerBlock = 3;

    private static readonly (string Sgm, string Diffusers)[] ResnetParts =
    [
        ("in_layers.2", "conv1"),
        ("out_layers.3", "conv2"),
        ("emb_layers.1", "time_emb_proj"),
        ("skip_connection", "conv_shortcut"),
    ];

    /// <summary>The name of diffusers; <see langword="null"/> for a name of another layout.</summary>
    internal static string? ToDiffusers(string name)
    {
        Match match = Block().Match(name);
        if (!match.Success)
        {
            return null;
        }

        int entry = int.Parse(match.Groups["entry"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        string part = match.Groups["part"].Value;
        string rest = match.Groups["rest"].Value;
        string? module = match.Groups["kind"].Value switch
        {
            "input" when rest == "op" => Join("down_blocks", entry - 1, "downsamplers.0"),
            "input" => Entry("down_blocks", entry - 1, part),
            "output" => part == "2" ? Join("up_blocks", entry, "upsamplers.0") : Entry("up_blocks", entry, part),
            _ => entry switch { 0 => "mid_block.resnets.0", 1 => "mid_block.attentions.0", 2 => "mid_block.resnets.1", _ => null },
        };
        if (module is null)
        {
            return null;
        }

        // The middle block has no inner number.
        string inner = match.Groups["kind"].Value == "middle" && part.Length > 0 ? $"{part}{match.Groups["dot"].Value}{rest}" : rest;
        if (module.Contains(".resnets.", StringComparison.Ordinal))
        {
            string dotted = ResnetParts.FirstOrDefault(item => inner.Replace('_', '.') == item.Sgm.Replace('_', '.')).Diffusers ?? inner;
            return $"{module}.{dotted}";
        }

        // A prefix may have dots where the name itself is flat.
        bool isFlat = match.Groups["dot"].Value == "_";
        string path = $"{module}.{(inner == "op" ? "conv" : inner)}";
        return isFlat ? LayerNames.Flat(path) : path;
    }

    private static string? Entry(string blocks, int entry, string part) => part switch
    {
        "0" => Join(blocks, entry, $"resnets.{entry % EntriesPerBlock}"),
        "1" => Join(blocks, entry, $"attentions.{entry % EntriesPerBlock}"),
        _ => null,
    };

    private static string? Join(string blocks, int entry, string module) => entry < 0 ? null : $"{blocks}.{entry / EntriesPerBlock}.{module}";

    [GeneratedRegex(
        @"(?:^|[._])(?<kind>input|middle|output)_blocks?[._](?<entry>[0-9]{1,3})(?<dot>[._])(?:(?<part>[0-9]{1,3})[._])?(?<rest>.+)$")]
    private static partial Regex Block();
}
