using System.Text.Json;

namespace OpenVinoGenAI;

/// <summary>
/// What of a scheduler's config bounds the number of steps. The library divides by these numbers and uses them as indices unchecked.
/// </summary>
/// <param name="TrainSteps">How many steps the model was trained with; no generation can take more.</param>
/// <param name="StepsOffset">What is added to every time step where they are spaced from the start.</param>
/// <param name="NeedsTableOfSteps">Whether a time step is an index of a table with one entry a training step (DDIM, PNDM).</param>
/// <param name="IsPndm">Whether one step alone gives a black image.</param>
internal sealed record SchedulerSettings(int TrainSteps, int StepsOffset, bool NeedsTableOfSteps, bool IsPndm)
{
    private const int DefaultTrainSteps = 1000;

    /// <summary>Says what is wrong with a number of steps, to follow "is"; <see langword="null"/> if nothing is.</summary>
    internal string? StepsFault(int steps)
    {
        if (steps < 1)
        {
            return FormattableString.Invariant($"{steps}: it must be at least 1");
        }

        if (steps > TrainSteps)
        {
            return FormattableString.Invariant($"{steps}: the scheduler was trained with {TrainSteps} steps, which is the most");
        }

        if (NeedsTableOfSteps && ((steps - 1) * (TrainSteps / steps)) + (long)StepsOffset >= TrainSteps)
        {
            return FormattableString.Invariant(
                $"{steps}: with the scheduler's steps_offset of {StepsOffset} the first step would lie outside its {TrainSteps} training steps");
        }

        return IsPndm && steps == 1 ? "1: the PNDM scheduler needs at least 2" : null;
    }

    /// <exception cref="ModelLoadException">The file cannot be read or has numbers that the library does not survive.</exception>
    internal static SchedulerSettings Read(string path, SchedulerType type)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            using JsonDocument json = JsonDocument.Parse(file);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Read(new Fields(path, json.RootElement), type)
                : throw Bad(path, "it is not a JSON object");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            throw new ModelLoadException($"The scheduler config {path} cannot be read: {error.Message}", error) { ModelPath = path };
        }
    }

    private static SchedulerSettings Read(Fields fields, SchedulerType type)
    {
        int trainSteps = fields.Int("num_train_timesteps", DefaultTrainSteps, 1);
        int offset = fields.Int("steps_offset", 0, 0);
        if (fields.ArrayLength("trained_betas") is { } betas and > 0 && betas != trainSteps)
        {
            throw Bad(fields.Path, $"trained_betas has {betas} values, and num_train_timesteps is {trainSteps}");
        }

        string name = fields.Text("_class_name");
        bool isPndm = type == SchedulerType.Pndm || (type == SchedulerType.Auto && name == "PNDMScheduler");
        bool isDdim = type == SchedulerType.Ddim || (type == SchedulerType.Auto && name is "DDIMScheduler" or "LMSDiscreteScheduler");
        bool fromStart = fields.Text("timestep_spacing") is "" or "leading";
        return new SchedulerSettings(trainSteps, offset, (isPndm || isDdim) && fromStart, isPndm);
    }

    private static ModelLoadException Bad(string path, string what) => new($"The scheduler config {path} is not usable: {what}.") { ModelPath = path };

    private readonly record struct Fields(string Path, JsonElement Json)
    {
        internal int Int(string key, int otherwise, int least)
        {
            if (!Json.TryGetProperty(key, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
            {
                return otherwise;
            }

            return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) && number >= least
                ? number
                : throw Bad(Path, $"{key} is {value}, and must be a whole number of at least {least}");
        }

        internal int? ArrayLength(string key) =>
            Json.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.Array ? value.GetArrayLength() : null;

        internal string Text(string key) =>
            Json.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;
    }
}
