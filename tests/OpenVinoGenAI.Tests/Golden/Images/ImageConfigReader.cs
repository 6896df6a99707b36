namespace OpenVinoGenAI.Tests;

/// <summary>Reads image generation configs by their official keys.</summary>
internal static class ImageConfigReader
{
    public static ImageGenerationConfig Read(GoldenObject json)
    {
        ImageGenerationConfig config = OptionJson.Read(ImageGenerationConfigOptions.Table, new ImageGenerationConfig(), json);
        json.ThrowIfAnyLeft();
        return config;
    }
}
