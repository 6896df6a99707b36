using Microsoft.Agents.AI;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;

namespace OpenVinoGenAI.Extensions.AI.Tests;

/// <summary>What is built on chat clients works with this one.</summary>
internal sealed class MiddlewareTests
{
    private const string Question = "What is the weather in Paris?";
    private OpenVinoChatClient _client = null!;

    [OneTimeSetUp]
    public void Load() => _client = TinyModels.LoadChat();

    [OneTimeTearDown]
    public void Free() => _client.Dispose();

    [Test]
    public async Task CachesResponses([Values] bool streams)
    {
        using var cache = new CountingCache();
        IChatClient client = _client.AsBuilder().UseDistributedCache(cache).Build();
        ChatResponse first = await Ask(client, streams);
        int stored = cache.Writes;
        ChatResponse second = await Ask(client, streams);
        Assert.That((stored, cache.Writes), Is.EqualTo((1, 1)));
        Assert.That((second.Text, second.ResponseId, second.FinishReason), Is.EqualTo((first.Text, first.ResponseId, first.FinishReason)));
        Assert.That(second.Usage!.TotalTokenCount, Is.EqualTo(first.Usage!.TotalTokenCount));
    }

    [Test]
    public async Task IsLogged()
    {
        var messages = new List<string>();
        using ILoggerFactory factory = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new ListLoggerProvider(messages)));
        IChatClient client = _client.AsBuilder().UseLogging(factory).Build();
        await client.GetResponseAsync("What is the capital of France?");
        Assert.That(messages, Has.Some.Contains("Paris"));
    }

    [Test]
    public async Task WorksWithAgents()
    {
        var tools = new TinyTools();
        var agent = new ChatClientAgent(_client, instructions: null, name: "Weather", tools: [tools.Weather]);
        AgentSession session = await agent.CreateSessionAsync();
        AgentResponse response = await agent.RunAsync(Question, session);
        Assert.That(tools.Cities, Is.EqualTo(new[] { "Paris" }));
        Assert.That(response.Text, Does.Contain("21"));
        AgentResponse next = await agent.RunAsync("What is the capital of France?", session);
        Assert.That(next.Text, Is.Not.Empty);
    }

    [Test]
    public async Task WorksWithSemanticKernel()
    {
        IKernelBuilder builder = Kernel.CreateBuilder();
        builder.Services.AddSingleton<IChatClient>(_client);
        Kernel kernel = builder.Build();
        FunctionResult result = await kernel.InvokePromptAsync("What is the capital of {{$country}}?", new() { ["country"] = "France" });
        Assert.That(result.ToString(), Does.Contain("Paris"));
    }

    private static async Task<ChatResponse> Ask(IChatClient client, bool streams) => streams
        ? await client.GetStreamingResponseAsync("What is the capital of France?").ToChatResponseAsync()
        : await client.GetResponseAsync("What is the capital of France?");

    private sealed class CountingCache : IDistributedCache, IDisposable
    {
        private readonly MemoryCache _cache = new(Options.Create(new MemoryCacheOptions()));

        public int Writes { get; private set; }

        public byte[]? Get(string key) => _cache.Get<byte[]>(key);

        public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => Task.FromResult(Get(key));

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options)
        {
            Writes++;
            _cache.Set(key, value);
        }

        public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
        {
            Set(key, value, options);
            return Task.CompletedTask;
        }

        public void Refresh(string key)
        {
        }

        public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

        public void Remove(string key) => _cache.Remove(key);

        public Task RemoveAsync(string key, CancellationToken token = default)
        {
            Remove(key);
            return Task.CompletedTask;
        }

        public void Dispose() => _cache.Dispose();
    }

    private sealed class ListLoggerProvider(List<string> messages) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            messages.Add(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
