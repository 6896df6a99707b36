using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

/// <summary>A chat client from a service container, with options from configuration and a tool.</summary>
internal static class ExtensionsProgram
{
    internal static async Task RunAsync(string model)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Chat:ModelPath"] = model, ["Chat:DefaultMaxOutputTokens"] = "30" }).Build();
        var services = new ServiceCollection();
        services.AddOpenVinoChatClient(configuration.GetSection("Chat"));
        await using ServiceProvider provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IChatClient>();
        Console.WriteLine(await client.GetResponseAsync("What is the capital of Italy?"));
        AIFunctionDeclaration tool = AIFunctionFactory.CreateDeclaration(
            "get_weather",
            "Get the weather in a city.",
            System.Text.Json.JsonDocument.Parse("""{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}""").RootElement);
        ChatResponse response = await client.GetResponseAsync("What is the weather in Paris?", new() { Tools = [tool] });
        foreach (FunctionCallContent call in response.Messages[0].Contents.OfType<FunctionCallContent>())
        {
            Console.WriteLine($"{call.Name}({call.Arguments!["city"]})");
        }
    }
}
