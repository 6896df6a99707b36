using System.Globalization;
using OpenVinoGenAI.Endurance;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const string Usage =
    """
    usage: soak  PIPELINE [--generations N] [--growth PERCENT] [--patience SECONDS]
           races PIPELINE [--interleavings N | --seeds SEED,SEED,...] [--patience SECONDS]
    pipelines: {0}
    """;

try
{
    var command = CommandLine.Parse(args);
    switch (command)
    {
        case { Verb: "soak" } when Subject.All.ContainsKey(command.Pipeline):
            string soaked = Soak.Run(command.Pipeline, command.ToSoakOptions());
            Console.Out.WriteLine($"{Soak.Header}\n{soaked}");
            return 0;
        case { Verb: "races" } when Subject.All.ContainsKey(command.Pipeline):
            string raced = new Race(command.Pipeline, command.Patience).Run(command.ToSeeds());
            Console.Out.WriteLine($"{Race.Header}\n{raced}");
            return 0;
        default:
            Console.Error.WriteLine(Usage, string.Join(", ", Subject.All.Keys));
            return 64;
    }
}
catch (Exception error)
{
    // An exception that nobody catches ends a .NET process by SIGABRT, as a native crash does.
    Console.Error.WriteLine(error);
    return 3;
}
