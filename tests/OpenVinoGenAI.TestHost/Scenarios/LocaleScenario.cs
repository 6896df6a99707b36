using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace OpenVinoGenAI.TestHost.Scenarios;

/// <summary>
/// Uses numbers in every way that reaches native code or a message, in a process with another locale and in several cultures. Arguments: the C
/// locale (or <c>C</c>), the folder of the models, and the cultures (an empty name for the invariant one). What is printed after the name of each
/// culture depends neither on it nor on the locale.
/// </summary>
internal static partial class LocaleScenario
{
    private const double Fraction = 0.5;

    [Scenario("locale")]
    internal static void Run(string[] args)
    {
        string models = args[1];
        SetCulture(args[2]);
        using (LLMPipeline pipeline = LoadText(models))
        {
            // Loading sets the hint of the runtime's threads; the locale counts for everything that comes after it, too.
            SetLocale(args[0]);
            Generate(pipeline);
        }

        foreach (string culture in args[2..])
        {
            Console.Out.WriteLine($"--- {culture}");
            SetCulture(culture);
            RunInCulture(models);
        }
    }

    private static void RunInCulture(string models)
    {
        using LLMPipeline text = LoadText(models);
        Generate(text);
        Print("nested property", () =>
        {
            var nested = new Dictionary<string, object> { ["CPU"] = Properties };
            using var pipeline = new LLMPipeline(
                Path.Combine(models, "tiny-chat"), "AUTO:CPU", new() { Properties = new Dictionary<string, object> { ["DEVICE_PROPERTIES"] = nested } });
            return pipeline.Generate("Hi", new() { MaxNewTokens = 8 }).Text;
        });
        Print("scheduler", () => WithScheduler(models));
        using var image = new Text2ImagePipeline(Path.Combine(models, "tiny-sd"), "CPU", new() { Properties = Properties });
        Print("image", () => Convert.ToHexString(SHA256.HashData(image.Generate(
            "a red circle", new() { NumInferenceSteps = 3, GuidanceScale = 4.5f, Height = 64, Width = 64, RngSeed = 7 })[0].Pixels)));
        Print("speech", () => Speech(models));
        Messages(text, image, models);
    }

    private static Dictionary<string, object> Properties { get; } = new()
    {
        ["INFERENCE_PRECISION_HINT"] = "f32",
        ["CPU_SPARSE_WEIGHTS_DECOMPRESSION_RATE"] = Fraction,
        ["INFERENCE_NUM_THREADS"] = 1,
    };

    private static void SetCulture(string name)
    {
        var culture = CultureInfo.GetCultureInfo(name);
        CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.CurrentCulture = culture;
        if (name.Length > 0 && (-Fraction).ToString(CultureInfo.CurrentCulture) == "-0.5" && name != "tr-TR")
        {
            throw new InvalidOperationException($"The culture {name} writes numbers as the invariant one does: is ICU there?");
        }
    }

    private static void SetLocale(string name)
    {
        if (SetLocale(LocaleCategory.All, name) == 0)
        {
            throw new InvalidOperationException($"There is no locale {name}: on Debian and Ubuntu install the package locales, or generate it with localedef.");
        }

        double parsed = StringToDouble("0,5", 0);
        if (name != "C" && parsed != Fraction)
        {
            throw new InvalidOperationException($"The locale {name} has no decimal comma.");
        }
    }

    private static LLMPipeline LoadText(string models) =>
        new(Path.Combine(models, "tiny-chat"), "CPU", new PipelineOptions { Properties = Properties });

    private static void Generate(LLMPipeline pipeline)
    {
        Print("greedy", () => pipeline.Generate("What is OpenVINO?", new() { MaxNewTokens = 20, RepetitionPenalty = 1.05f }).Text);
        Print("sampling", () => pipeline.Generate(
            "What is OpenVINO?", new() { MaxNewTokens = 20, DoSample = true, Temperature = 0.75f, TopP = 0.9f, RngSeed = 3 }).Text);
        Print("JSON", () => pipeline.Generate(
            "How much?", new() { MaxNewTokens = 20, StructuredOutput = new() { JsonSchema = """{"type":"number","minimum":0.5,"maximum":2.5}""" } }).Text);
        Print("config", () => string.Create(
            CultureInfo.InvariantCulture, $"{pipeline.GenerationConfig.RepetitionPenalty} {pipeline.GenerationConfig.RelevanceWeight}"));
        Print("chat template", () => pipeline.Tokenizer.ApplyChatTemplate(
            [ChatMessage.User("Hi")], chatTemplate: "{{ 0.5 + 1 }} {{ messages[0].content | length }}"));
    }

    private static string WithScheduler(string models)
    {
        var scheduler = new SchedulerConfig
        {
            CacheSize = 1,
            CacheEviction = new(32, 64, 128) { AdaptiveRkvAttentionMass = 0.75 },
            SparseAttention = new() { XAttentionThreshold = 0.5f },
        };
        using var pipeline = new LLMPipeline(
            Path.Combine(models, "tiny-chat"), "CPU", new() { Properties = Properties, SchedulerConfig = scheduler });
        return pipeline.Generate("Hi", new() { MaxNewTokens = 8 }).Text;
    }

    private static string Speech(string models)
    {
        using var pipeline = new WhisperPipeline(Path.Combine(models, "tiny-whisper"), "CPU", new() { Properties = Properties });
        AudioClip clip = AudioClip.FromSamples(
            Enumerable.Range(0, AudioClip.WhisperSampleRate).Select(i => MathF.Sin(i * 0.05f)).ToArray(), AudioClip.WhisperSampleRate);
        WhisperResult result = pipeline.Generate(clip, new() { ReturnTimestamps = true, MaxNewTokens = 12 });
        string subtitles = Path.GetTempFileName();
        try
        {
            result.WriteSrt(subtitles);
            return $"{result.Text}\n{File.ReadAllText(subtitles)}";
        }
        finally
        {
            File.Delete(subtitles);
        }
    }

    private static void Messages(LLMPipeline pipeline, Text2ImagePipeline image, string models)
    {
        foreach (GenerationConfig config in (GenerationConfig[])
            [
                new() { MaxNewTokens = -1 },
                new() { Temperature = -0.5f, DoSample = true },
                new() { TopP = 1.5f, DoSample = true },
                new() { NumBeams = -12345 },
                new() { RngSeed = -1234567 },
                new() { NumReturnSequences = 12345 },
            ])
        {
            Print("message", () => pipeline.Generate("Hi", config).Text);
        }

        foreach (ImageGenerationConfig config in (ImageGenerationConfig[])
            [
                new() { Strength = 0.5f },
                new() { Strength = -1.5f },
                new() { GuidanceScale = 0.5f, NegativePrompt = "no" },
                new() { NumInferenceSteps = -3 },
                new() { Height = -8 },
            ])
        {
            Print("message", () => image.Generate("Hi", config).ToString()!);
        }

        Print("message", () => new LLMPipeline(Path.Combine(models, "tiny-chat"), "cpu").ToString()!);
        Print("message", () => new LLMPipeline(
            Path.Combine(models, "tiny-chat"), "CPU", new() { SchedulerConfig = new() { CacheSize = -1 } }).ToString()!);
        Print("message", () => RgbImage.FromPixels(3, 2, []).ToString()!);
        Print("message", () => pipeline.Generate(new TokenizedInputs(new long[] { -5 })).ToString()!);
        Print("message", () => AudioClip.FromSamples(new float[8000], AudioClip.WhisperSampleRate).ToString());
    }

    private static void Print(string what, Func<string> use)
    {
        string result;
        try
        {
            result = use();
        }
        catch (Exception error)
        {
            result = $"{error.GetType().Name}: {error.Message}";
        }

        Console.Out.WriteLine($"{what}: {result}");
    }

    private static nint SetLocale(LocaleCategory category, string name) =>
        OperatingSystem.IsWindows() ? WindowsSetLocale((int)category, name) : UnixSetLocale(OperatingSystem.IsLinux() ? 6 : (int)category, name);

    private static double StringToDouble(string text, nint end) =>
        OperatingSystem.IsWindows() ? WindowsStringToDouble(text, end) : UnixStringToDouble(text, end);

    private enum LocaleCategory
    {
        All = 0,
    }

    [LibraryImport("libc", EntryPoint = "setlocale", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint UnixSetLocale(int category, string name);

    [LibraryImport("ucrtbase", EntryPoint = "setlocale", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint WindowsSetLocale(int category, string name);

    [LibraryImport("libc", EntryPoint = "strtod", StringMarshalling = StringMarshalling.Utf8)]
    private static partial double UnixStringToDouble(string text, nint end);

    [LibraryImport("ucrtbase", EntryPoint = "strtod", StringMarshalling = StringMarshalling.Utf8)]
    private static partial double WindowsStringToDouble(string text, nint end);
}
