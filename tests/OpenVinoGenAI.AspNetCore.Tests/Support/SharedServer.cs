using OpenVinoGenAI.AspNetCore.Tests;

// In no namespace, so that it is for all tests of the project.
/// <summary>One server for all tests that need no other limits. Each model is loaded by the first test that uses it.</summary>
[SetUpFixture]
internal sealed class SharedServer
{
    internal static TestServer Instance { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Start() => Instance = await TestServer.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await Instance.DisposeAsync();
}
