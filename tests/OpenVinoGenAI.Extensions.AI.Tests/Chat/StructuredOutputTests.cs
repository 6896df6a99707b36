using System.Text.Json;

namespace OpenVinoGenAI.Extensions.AI.Tests;

/// <summary>Response formats, end to end on the tiny model.</summary>
internal sealed class StructuredOutputTests
{
    private OpenVinoChatClient _client = null!;

    [OneTimeSetUp]
    public void Load() => _client = TinyModels.LoadChat(new() { DefaultMaxOutputTokens = 150 });

    [OneTimeTearDown]
    public void Free() => _client.Dispose();

    [Test]
    public async Task GivesObjects()
    {
        ChatResponse<Animal> response = await _client.GetResponseAsync<Animal>("Describe a cat as JSON.");
        Assert.That(response.Result.legs, Is.InRange(-1000, 1000));
    }

    [Test]
    public async Task GivesEnums() =>
        Assert.That((await _client.GetResponseAsync<DayOfWeek>("Which day comes after Monday?")).Result, Is.AnyOf([.. Enum.GetValues<DayOfWeek>().Cast<object>()]));

    [Test]
    public async Task GivesBooleans() => Assert.That((await _client.GetResponseAsync<bool>("Is the sky blue?")).TryGetResult(out _));

    [Test]
    public async Task GivesObjectsWithoutASchema()
    {
        ChatResponse response = await _client.GetResponseAsync("Describe a cat as JSON.", new() { ResponseFormat = ChatResponseFormat.Json });
        Assert.That(JsonDocument.Parse(response.Text).RootElement.ValueKind, Is.EqualTo(JsonValueKind.Object));
    }

    [Test]
    public void RefusesBeamsWithAGrammar() => Assert.That(
        async () => await _client.GetResponseAsync(
            "Describe a cat as JSON.", new() { ResponseFormat = ChatResponseFormat.Json, AdditionalProperties = new() { ["num_beams"] = 2 } }),
        Throws.TypeOf<InvalidConfigurationException>());

    private sealed record Animal(int legs, bool wild);
}
