using System.Text.RegularExpressions;

namespace OpenVinoGenAI;

/// <summary>
/// The names of a FLUX transformer's layers in Kohya's scripts and in those of XLabs, as those of diffusers. Some of their layers are
/// several of diffusers', one after the other.
/// </summary>
internal static partial class FluxLayerNames
{
    private static readonly Dictionary<string, string[]> DoubleBlock = new(StringComparer.Ordinal)
    {
        ["img_attn_proj"] = ["attn.to_out.0"],
        ["img_attn_qkv"] = ["attn.to_q", "attn.to_k", "attn.to_v"],
        ["img_mlp_0"] = ["ff.net.0.proj"],
        ["img_mlp_2"] = ["ff.net.2"],
        ["img_mod_lin"] = ["norm1.linear"],
        ["txt_attn_proj"] = ["attn.to_add_out"],
        ["txt_attn_qkv"] = ["attn.add_q_proj", "attn.add_k_proj", "attn.add_v_proj"],
        ["txt_mlp_0"] = ["ff_context.net.0.proj"],
        ["txt_mlp_2"] = ["ff_context.net.2"],
        ["txt_mod_lin"] = ["norm1_context.linear"],
        ["processor_proj_lora1"] = ["attn.to_out.0"],
        ["processor_proj_lora2"] = ["attn.to_add_out"],
        ["processor_qkv_lora1"] = ["attn.to_q", "attn.to_k", "attn.to_v"],
        ["processor_qkv_lora2"] = ["attn.add_q_proj", "attn.add_k_proj", "attn.add_v_proj"],
    };

    private static readonly Dictionary<string, string[]> SingleBlock = new(StringComparer.Ordinal)
    {
        ["linear1"] = ["attn.to_q", "attn.to_k", "attn.to_v", "proj_mlp"],
        ["linear2"] = ["proj_out"],
        ["modulation_lin"] = ["norm.linear"],
    };

    /// <summary>The names of diffusers; none for a name of another layout.</summary>
    internal static IReadOnlyList<string> ToDiffusers(string name)
    {
        Match match = Block().Match(name);
        if (!match.Success)
        {
            return [];
        }

        bool isDouble = match.Groups["kind"].Value == "double";
        string block = $"{(isDouble ? "transformer_blocks" : "single_transformer_blocks")}.{match.Groups["block"].Value}.";
        string part = match.Groups["part"].Value.Replace('.', '_');
        return (isDouble ? DoubleBlock : SingleBlock).TryGetValue(part, out string[]? modules) ? [.. modules.Select(module => block + module)] : [];
    }

    [GeneratedRegex(@"^(?:lora_unet_|lora_transformer_|diffusion_model\.)?(?<kind>double|single)_blocks[._](?<block>[0-9]+)[._](?<part>.+)$")]
    private static partial Regex Block();
}
