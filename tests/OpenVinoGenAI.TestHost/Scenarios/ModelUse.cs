using System.Globalization;

namespace OpenVinoGenAI.TestHost.Scenarios;

/// <summary>
/// Loads models and generates something small with each. Arguments: the kind of model (see <see cref="LoadedModel"/>), properties as
/// KEY=VALUE;KEY=VALUE, and the folders. A line for each folder says how it went: <c>ok</c>, or the exception's type and text.
/// </summary>
internal static class ModelUse
{
    [Scenario("use-models")]
    internal static void UseAll(string[] args)
    {
        foreach (string folder in args[2..])
        {
            Console.Out.WriteLine(Outcome(() => Use(args[0], folder, Options(args[1]))));
        }
    }

    /// <summary>
    /// The same, while another thread cuts a file of the folder short or deletes it. The folder's name is the seed of what and when.
    /// </summary>
    [Scenario("use-models-damaged-meanwhile")]
    internal static void UseAllDamagedMeanwhile(string[] args)
    {
        foreach (string folder in args[2..])
        {
            var damage = new FileDamage(folder, int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture));
            var other = new Thread(damage.DoLater);
            other.Start();
            string outcome = Outcome(() => Use(args[0], folder, Options(args[1])));
            other.Join();
            Console.Out.WriteLine(outcome);
        }
    }

    /// <summary>Runs an action, and gives one line.</summary>
    internal static string Outcome(Action action)
    {
        try
        {
            action();
            return "ok";
        }
        catch (Exception error)
        {
            return $"{error.GetType().Name}: {error.Message.ReplaceLineEndings(" ")}";
        }
    }

    internal static PipelineOptions Options(string properties) => new()
    {
        Properties = properties
            .Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(property => property.Split('=', 2))
            .ToDictionary(property => property[0], property => (object)property[1]),
    };

    // Standard error is for people: what a model says does not disturb the lines that tests count.
    private static void Use(string kind, string folder, PipelineOptions options)
    {
        using LoadedModel model = LoadedModel.Load(kind, folder, options);
        Console.Error.WriteLine(model.Generate(() => { }, CancellationToken.None));
    }
}
