using System.CommandLine;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using OpenVinoGenAI.Extensions.AI;

var command = new SampleCommand("An agent of Microsoft Agent Framework that calls tools and remembers the conversation.");
Argument<string> model = command.Model();
Option<string> device = command.Device();

return command.Run(args, async (arguments, cancellationToken) =>
{
    using OpenVinoChatClient client = await Loading.RunAsync(
        () => new OpenVinoChatClient(arguments.GetRequiredValue(model), arguments.GetRequiredValue(device)), cancellationToken);
    var agent = new ChatClientAgent(client, name: "Assistant", tools: [AIFunctionFactory.Create(GetTime, "get_time", "Get the time in a city.")]);
    AgentSession session = await agent.CreateSessionAsync(cancellationToken);

    await ChatLoop.RunAsync(
        async question =>
        {
            await foreach (AgentResponseUpdate update in agent.RunStreamingAsync(question, session, cancellationToken: cancellationToken))
            {
                Console.Write(update.Text);
            }
        },
        cancellationToken);
});

static string GetTime(string city) => $$"""{"time": "{{(city == "London" ? "11:30" : "12:30")}}"}""";
