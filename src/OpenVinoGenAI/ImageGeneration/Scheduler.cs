using OpenVinoGenAI.Interop.Images;

namespace OpenVinoGenAI;

/// <summary>
/// How an image is freed from noise step by step (official: <c>Scheduler</c>). It is a description that any number of pipelines can use:
/// each gets a native scheduler of its own.
/// </summary>
public sealed class Scheduler
{
    private Scheduler(string configPath, SchedulerType type, SchedulerSettings settings)
    {
        ConfigPath = configPath;
        Type = type;
        Settings = settings;
    }

    /// <summary>The <c>scheduler_config.json</c>.</summary>
    public string ConfigPath { get; }

    /// <summary>The kind of scheduler that was asked for.</summary>
    public SchedulerType Type { get; }

    internal SchedulerSettings Settings { get; }

    /// <summary>Describes a scheduler by a config file, after a check of both.</summary>
    /// <param name="configPath">A <c>scheduler_config.json</c>, as models have one in their folder <c>scheduler</c>.</param>
    /// <param name="type">The kind of scheduler; <see cref="SchedulerType.Auto"/> for the one that the file names.</param>
    /// <exception cref="ModelLoadException">
    /// The file is not there or cannot be read, or has numbers that the library would crash on or make garbage of.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="type"/> is none of the enum's.</exception>
    public static Scheduler FromConfig(string configPath, SchedulerType type = SchedulerType.Auto)
    {
        ArgumentException.ThrowIfNullOrEmpty(configPath);
        NulCharacters.ThrowIfAny(configPath, nameof(configPath));
        if (!Enum.IsDefined(type))
        {
            throw new ArgumentOutOfRangeException(nameof(type), type, "The scheduler type is unknown.");
        }

        var scheduler = new Scheduler(configPath, type, SchedulerSettings.Read(configPath, type));
        NativeScheduler.Create(scheduler).Dispose();
        return scheduler;
    }
}
