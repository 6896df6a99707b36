// ToolsSample [MODEL_DIR] [QUESTION]: the model calls a C# function and answers with its result.
using Microsoft.Extensions.AI;
using OpenVinoGenAI.Extensions.AI;
using OpenVinoGenAI.Samples;

if (args.Length > 2 || args.Contains("--help"))
{
    Console.Error.WriteLine("Usage: ToolsSample [MODEL_DIR] [QUESTION]");
    return 1;
}

return SampleProgram.Run(async cancellationToken =>
{
    using IChatClient client = new OpenVinoChatClient(args.ElementAtOrDefault(0) ?? SampleModels.Find("tiny-chat"))
        .AsBuilder()
        .UseFunctionInvocation()
        .Build();
    ChatOptions options = new() { Tools = [AIFunctionFactory.Create(GetWeather, "get_weather", "Get the weather in a city.")] };

    string question = args.ElementAtOrDefault(1) ?? "What is the weather in Paris?";
    await foreach (ChatResponseUpdate update in client.GetStreamingResponseAsync(question, options, cancellationToken))
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
