// AgentSample [MODEL_DIR]: an agent of Microsoft Agent Framework with tools, which remembers the conversation.
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using OpenVinoGenAI.Extensions.AI;
using OpenVinoGenAI.Samples;

if (args.Length > 1 || args.Contains("--help"))
{
    Console.Error.WriteLine("Usage: AgentSample [MODEL_DIR]");
    return 1;
}

return SampleProgram.Run(async cancellationToken =>
{
    using var client = new OpenVinoChatClient(args.ElementAtOrDefault(0) ?? SampleModels.Find("tiny-chat"));
    var agent = new ChatClientAgent(client, name: "Assistant", tools: [AIFunctionFactory.Create(GetTime, "get_time", "Get the time in a city.")]);
    AgentSession session = await agent.CreateSessionAsync(cancellationToken);

    Console.WriteLine("question:");
    while (ConsoleLines.Read(cancellationToken) is { } question)
    {
        if (question.Length > 0)
        {
            await foreach (AgentResponseUpdate update in agent.RunStreamingAsync(question, session, cancellationToken: cancellationToken))
            {
                Console.Write(update.Text);
            }
        }

        Console.WriteLine("\n----------\nquestion:");
    }
});

static string GetTime(string city) => $$"""{"time": "{{(city == "London" ? "11:30" : "12:30")}}"}""";
