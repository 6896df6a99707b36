namespace OpenVinoGenAI;

/// <summary>The devices of an image pipeline's parts.</summary>
internal sealed record ImageDevices(string TextEncode, string Denoise, string Vae)
{
    /// <summary>Each device once.</summary>
    public override string ToString() => string.Join(',', new[] { TextEncode, Denoise, Vae }.Distinct());
}
