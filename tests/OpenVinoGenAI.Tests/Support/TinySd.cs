using System.Text.Json.Nodes;

namespace OpenVinoGenAI.Tests;

/// <summary>The image model of the tests, with options that give the same pixels on every machine.</summary>
internal static class TinySd
{
    public const string Prompt = "a red circle";
    public const string Blue = "tiny-sd-lora-blue.safetensors";
    public const string Outline = "tiny-sd-lora-outline.safetensors";

    // Compiling the parts takes two seconds, and much of the time of these tests; loading what is compiled takes half of one.
    private static readonly TempFolder Compiled = new("compiled");

    static TinySd() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Compiled.Dispose();

    /// <summary>F32, with parts that are compiled once for all tests. The golden cases compile their own.</summary>
    public static PipelineOptions Options { get; } =
        Models.F32 with { Properties = new(Models.F32.Properties!) { CacheDirectory = Compiled.Path } };

    public static string Folder => TestData.Model("tiny-sd");

    public static string SchedulerConfig => Path.Combine(Folder, "scheduler", "scheduler_config.json");

    /// <summary>A config that is quick, and good enough for an image.</summary>
    public static ImageGenerationConfig Config { get; } = new() { NumInferenceSteps = 10, GuidanceScale = 4, RngSeed = 42 };

    /// <summary>A config for calls of which the image does not matter.</summary>
    public static ImageGenerationConfig Quick { get; } = new() { NumInferenceSteps = 2 };

    public static Text2ImagePipeline Load(AdapterConfig? adapters = null) => new(Folder, "CPU", Options with { Adapters = adapters });

    public static RgbImage Grey(int width, int height)
    {
        byte[] pixels = new byte[width * height * 3];
        Array.Fill(pixels, (byte)200);
        return RgbImage.FromPixels(width, height, pixels);
    }

    /// <summary>Writes the model's scheduler config with another value.</summary>
    public static string WriteScheduler(TempFolder folder, string key, string json)
    {
        JsonNode config = JsonNode.Parse(File.ReadAllText(SchedulerConfig))!;
        config[key] = JsonNode.Parse(json);
        string file = folder.Of("scheduler_config.json");
        File.WriteAllText(file, config.ToJsonString());
        return file;
    }

    /// <summary>Copies the model with its folders.</summary>
    public static string CopyTo(string folder) => ModelCopy.Make(Folder, folder);
}
