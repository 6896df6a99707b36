using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>A case of t2i.json, read strictly.</summary>
internal sealed class ImageCase
{
    public ImageCase(GoldenObject json)
    {
        Pipeline = json.Take<string>("pipeline");
        Prompt = json.Take<string>("prompt");
        Via = json.TakeOptional<string>("via");
        Scheduler = json.TryTake("scheduler", out JsonElement scheduler)
            ? GoldenJson.Enum<SchedulerType>(scheduler.GetString()!, json.Place)
            : SchedulerType.Auto;
        Registered = json.TakeOptional<string[]>("register", [])!;
        Adapters = json.TryTake("adapters", out JsonElement adapters) ? adapters : null;
        Reshape = json.TakeOptionalObject("reshape") is { } reshape ? ImageConfigReader.Read(reshape) : null;
        Config = ImageConfigReader.Read(json.TakeObject("config"));
        Image = Load(json, "image");
        Mask = Load(json, "mask");
        if (json.TakeOptional<string>("noise") is { } noise)
        {
            HasGivenNoise = true;
            Config = noise == "ramp"
                ? Config with { Generator = new RampGenerator() }
                : throw new GoldenException($"{json.Place}: the noise '{noise}' is not known.");
        }

        GoldenObject expected = json.TakeObject("expected");
        Shape = expected.Take<int[]>("shape");
        Expected = [.. expected.Take<string[]>("images").Select(LoadFile)];
        if (expected.Take<string>("type") != "u8" || expected.Take<string>("layout") != "NHWC")
        {
            throw new GoldenException($"{expected.Place} has images of another type or layout.");
        }

        // How the images look, and how other programs differ, says nothing about what ours must be.
        foreach (string key in new[] { "center_rgb", "seen", "as_asked" })
        {
            expected.Ignore(key);
        }

        foreach (string key in new[] { "name", "expect", "difference_from_expected", "diffusers" })
        {
            json.Ignore(key);
        }

        expected.ThrowIfAnyLeft();
        json.ThrowIfAnyLeft();
    }

    public string Pipeline { get; }

    public string Prompt { get; }

    public string? Via { get; }

    public SchedulerType Scheduler { get; }

    public string[] Registered { get; }

    public JsonElement? Adapters { get; }

    public ImageGenerationConfig? Reshape { get; }

    public ImageGenerationConfig Config { get; }

    public RgbImage? Image { get; }

    public RgbImage? Mask { get; }

    public bool HasGivenNoise { get; }

    public int[] Shape { get; }

    public RgbImage[] Expected { get; }

    /// <summary>What decides which pipeline the case needs.</summary>
    public string PipelineName => $"{Pipeline}|{Via}|{string.Join(',', Registered)}|{Reshape}";

    private static RgbImage LoadFile(string file) => ImageFile.Load(Path.Combine(TestData.Golden, file));

    private static RgbImage? Load(GoldenObject json, string key) => json.TakeOptional<string>(key) is { } file ? LoadFile(file) : null;
}
