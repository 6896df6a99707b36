using System.CommandLine;
using OpenVinoGenAI.Samples.ReAct;

const int MaxSteps = 5;

var command = new SampleCommand("Reason and act: the model calls functions until it can answer, with the core API only.");
Argument<string> model = command.Model();
Argument<string> question = command.Argument("QUESTION", "The question", "What is the weather in Paris?");
Option<string> device = command.Device();

return command.Run(args, async (arguments, cancellationToken) =>
{
    using LLMPipeline pipe = await LLMPipeline.LoadAsync(
        arguments.GetRequiredValue(model), arguments.GetRequiredValue(device), cancellationToken: cancellationToken);
    using var history = new ChatHistory();
    history.SetTools(Toolbox.Definitions);
    history.AddUser(arguments.GetRequiredValue(question));

    for (int step = 0; step < MaxSteps; step++)
    {
        string answer = pipe.Generate(history, new() { MaxNewTokens = 500 }, cancellationToken).Texts[0];
        history.AddAssistant(answer);
        if (ToolCall.Find(answer) is not { } call)
        {
            Console.WriteLine($"Answer: {answer}");
            return;
        }

        string observation = Toolbox.Run(call);
        Console.WriteLine($"Action: {call.Name}({call.Arguments.ToJsonString()})");
        Console.WriteLine($"Observation: {observation}");
        history.AddTool(observation);
    }

    Console.WriteLine($"No answer after {MaxSteps} steps.");
});
