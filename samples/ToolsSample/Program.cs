using System.CommandLine;
using Microsoft.Extensions.AI;
using OpenVinoGenAI.Extensions.AI;

var command = new SampleCommand("The model calls a C# function and answers with its result, through Microsoft.Extensions.AI.");
Argument<string> model = command.Model();
Argument<string> question = command.Argument("QUESTION", "The question", "What is the weather in Paris?");
Option<string> device = command.Device();

return command.Run(args, async (arguments, cancellationToken) =>
{
    OpenVinoChatClient inner = await Loading.RunAsync(
        () => new OpenVinoChatClient(arguments.GetRequiredValue(model), arguments.GetRequiredValue(device)), cancellationToken);
    using IChatClient client = inner.AsBuilder().UseFunctionInvocation().Build();
    ChatOptions options = new() { Tools = [AIFunctionFactory.Create(GetWeather, "get_weather", "Get the weather in a city.")] };

    await foreach (ChatResponseUpdate update in client.GetStreamingResponseAsync(arguments.GetRequiredValue(question), options, cancellationToken))
    {
        foreach (FunctionCallContent call in update.Contents.OfType<FunctionCallContent>())
        {
            Console.WriteLine($"[the model calls {call.Name}({string.Join(", ", call.Arguments?.Values ?? [])})]");
        }

        Console.Write(update.Text);
    }

    Console.WriteLine();
});

static Weather GetWeather(string city) => city == "Paris" ? new(21, "sunny") : new(14, "cloudy");

internal sealed record Weather(int Temperature, string Description)
{
    [System.Text.Json.Serialization.JsonPropertyName("weather")]
    public string Description { get; } = Description;
}
