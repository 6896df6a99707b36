namespace OpenVinoGenAI;

/// <summary>
/// A CLIP text encoder that also projects the prompt as a whole, as Stable Diffusion XL and 3 have it (official:
/// <c>CLIPTextModelWithProjection</c>).
/// </summary>
/// <inheritdoc cref="ImagePart" path="/remarks"/>
public sealed class CLIPTextModelWithProjection : CLIPTextModel
{
    /// <inheritdoc cref="CLIPTextModel(string, string, PipelineOptions?)"/>
    public CLIPTextModelWithProjection(string rootDir, string device = "CPU", PipelineOptions? options = null)
        : base(rootDir, device, options, nameof(CLIPTextModelWithProjection))
    {
    }

    private CLIPTextModelWithProjection(string rootDir)
        : base(rootDir, nameof(CLIPTextModelWithProjection))
    {
    }

    /// <inheritdoc cref="CLIPTextModel.ReadModel"/>
    public static new CLIPTextModelWithProjection ReadModel(string rootDir) => new(rootDir);
}
