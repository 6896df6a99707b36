using System.Globalization;

namespace OpenVinoGenAI.Samples;

/// <summary>The command line of the samples that make images: some arguments in order, and options anywhere.</summary>
internal sealed class ImageArguments
{
    internal const string Options = "[--width N] [--height N] [--steps N] [--count N] [--seed N] [--strength X] [--device NAME]";

    private readonly List<string> _positional = [];

    /// <exception cref="ArgumentException">An option is not known or lacks its value.</exception>
    internal ImageArguments(string[] args)
    {
        for (int i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                _positional.Add(args[i]);
                continue;
            }

            string option = args[i];
            string value = ++i < args.Length ? args[i] : throw new ArgumentException($"{option} needs a value.");
            Config = option switch
            {
                "--width" => Config with { Width = Whole(option, value) },
                "--height" => Config with { Height = Whole(option, value) },
                "--steps" => Config with { NumInferenceSteps = Whole(option, value) },
                "--count" => Config with { NumImagesPerPrompt = Whole(option, value) },
                "--seed" => Config with { RngSeed = Seed(option, value) },
                "--strength" => Config with { Strength = Number(option, value) },
                "--device" => Config,
                _ => throw new ArgumentException($"The option {option} is not known: {Options}."),
            };
            Device = option == "--device" ? value : Device;
        }
    }

    internal string Device { get; } = "CPU";

    /// <summary>What the options ask for; 20 steps if they say nothing.</summary>
    internal ImageGenerationConfig Config { get; } = new() { NumInferenceSteps = 20 };

    internal int Count => _positional.Count;

    internal string this[int index] => _positional[index];

    private static int Whole(string option, string value) =>
        int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new ArgumentException($"{option} needs a whole number, not '{value}'.");

    private static long Seed(string option, string value) =>
        uint.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out uint number)
            ? number
            : throw new ArgumentException($"{option} needs a whole number from 0 to {uint.MaxValue}, not '{value}'.");

    /// <summary>A number with a point, whatever the language of the system.</summary>
    internal static float Number(string name, string value) =>
        float.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out float number)
            ? number
            : throw new ArgumentException($"{name} needs a number, not '{value}'.");
}
