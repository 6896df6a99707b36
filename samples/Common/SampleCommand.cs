using System.CommandLine;
using System.CommandLine.Invocation;

namespace OpenVinoGenAI.Samples;

/// <summary>The command line of a sample, with what most of them have in common.</summary>
/// <param name="description">What the sample does, in a sentence.</param>
internal sealed class SampleCommand(string description)
{
    private readonly RootCommand _command = new(description);

    /// <summary>Adds a model folder as an optional argument.</summary>
    /// <param name="model">The model of the repository that is the default, for instance <c>tiny-chat</c>.</param>
    /// <param name="name">The name of the argument.</param>
    internal Argument<string> Model(string model = "tiny-chat", string name = "MODEL_DIR") =>
        Add(new Argument<string>(name) { Description = "The folder of the model", DefaultValueFactory = _ => SampleModels.Find(model) });

    /// <summary>Adds an optional argument.</summary>
    /// <param name="name">The name.</param>
    /// <param name="description">What it is.</param>
    /// <param name="value">The value if it is left out.</param>
    internal Argument<T> Argument<T>(string name, string description, T value) =>
        Add(new Argument<T>(name) { Description = description, DefaultValueFactory = _ => value });

    /// <summary>Adds the path of a file or folder as an optional argument.</summary>
    /// <param name="name">The name.</param>
    /// <param name="description">What it is.</param>
    /// <param name="asset">The file of <c>samples/assets</c> that is the default.</param>
    internal Argument<string> File(string name, string description, string asset) =>
        Add(new Argument<string>(name) { Description = description, DefaultValueFactory = _ => SampleModels.FindAsset(asset) });

    /// <summary>Adds the device as an option.</summary>
    internal Option<string> Device() => Option("--device", "The device, for instance CPU, GPU or NPU", "CPU");

    /// <summary>Adds an option.</summary>
    /// <param name="name">The name, with its hyphens.</param>
    /// <param name="description">What it does.</param>
    /// <param name="value">The value if it is left out.</param>
    internal Option<T> Option<T>(string name, string description, T value)
    {
        var option = new Option<T>(name) { Description = description };
        if (value is not null)
        {
            option.DefaultValueFactory = _ => value;
        }

        _command.Options.Add(option);
        return option;
    }

    /// <summary>Adds an argument that has been made elsewhere.</summary>
    internal Argument<T> Add<T>(Argument<T> argument)
    {
        // Otherwise an option that does not exist would be taken for the argument.
        argument.Validators.Add(static result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith("--", StringComparison.Ordinal)) is { } token)
            {
                result.AddError($"The option '{token.Value}' is not known.");
            }
        });
        _command.Arguments.Add(argument);
        return argument;
    }

    /// <summary>Runs the sample, or shows its help.</summary>
    /// <returns>The exit code: 0, 1 after an error, 130 after Ctrl+C.</returns>
    internal int Run(string[] args, Func<ParseResult, CancellationToken, Task> sample)
    {
        ParseResult arguments = _command.Parse(args);
        switch (arguments.Action)
        {
            case null when arguments.Errors.Count == 0:
                return SampleProgram.Run(cancellationToken => sample(arguments, cancellationToken));
            case null or ParseErrorAction:
                Console.Error.WriteLine($"error: {arguments.Errors[0].Message} See --help.");
                return 1;
            default:
                return arguments.Invoke();
        }
    }
}
