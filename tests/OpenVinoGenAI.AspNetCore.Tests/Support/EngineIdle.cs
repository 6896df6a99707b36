using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace OpenVinoGenAI.AspNetCore.Tests;

/// <summary>Waits until the engine of a server has nothing to do.</summary>
internal static class EngineIdle
{
    internal static async Task WaitAsync(TestServer server, string model = "tiny-chat")
    {
        ContinuousBatchingEngine engine = server.App.Services.GetRequiredKeyedService<IChatClient>(model).GetRequiredService<ContinuousBatchingEngine>();
        ServedModel served = server.App.Services.GetRequiredService<ModelCatalog>().Find(model);
        DateTime end = DateTime.UtcNow.AddSeconds(20);
        while (engine.Metrics.RunningRequests + engine.Metrics.WaitingRequests + served.ActiveRequests > 0)
        {
            Assert.That(DateTime.UtcNow, Is.LessThan(end), $"{engine.Metrics}, {served.ActiveRequests} active");
            await Task.Delay(20);
        }
    }
}
