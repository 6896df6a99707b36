using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace OpenVinoGenAI.Extensions.AI.Tests;

/// <summary>What OpenTelemetry sees, through the in-memory exporter.</summary>
[NonParallelizable]
internal sealed class TelemetryTests
{
    [Test]
    public async Task ShowsTheAttributesOfTheSemanticConventions()
    {
        var activities = new List<Activity>();
        var metrics = new List<MetricSnapshot>();
        using (TracerProvider tracer = Sdk.CreateTracerProviderBuilder()
            .AddSource("test", OpenVinoTelemetry.ActivitySourceName).AddInMemoryExporter(activities).Build()!)
        using (MeterProvider meter = Sdk.CreateMeterProviderBuilder()
            .AddMeter("test", OpenVinoTelemetry.MeterName).AddInMemoryExporter(metrics).Build()!)
        using (IChatClient client = TinyModels.LoadChat().AsBuilder().UseOpenTelemetry(sourceName: "test").Build())
        {
            await client.GetResponseAsync("What is the capital of France?", new() { Temperature = 0, MaxOutputTokens = 30 });
            await client.GetStreamingResponseAsync("What is the capital of Italy?").ToChatResponseAsync();
            meter.ForceFlush();
            tracer.ForceFlush();
        }

        Activity[] chats = [.. activities.Where(activity => activity.DisplayName == "chat tiny-chat")];
        Assert.That(chats, Has.Length.EqualTo(2));
        foreach (Activity chat in chats)
        {
            Assert.That(chat.GetTagItem("gen_ai.operation.name"), Is.EqualTo("chat"));
            Assert.That(chat.GetTagItem("gen_ai.provider.name"), Is.EqualTo("openvino"));
            Assert.That(chat.GetTagItem("gen_ai.request.model"), Is.EqualTo("tiny-chat"));
            Assert.That(chat.GetTagItem("gen_ai.response.model"), Is.EqualTo("tiny-chat"));
            Assert.That(chat.GetTagItem("gen_ai.response.id"), Is.Not.Null);
            Assert.That(chat.GetTagItem("gen_ai.response.finish_reasons"), Is.Not.Null);
            Assert.That(chat.GetTagItem("gen_ai.usage.input_tokens"), Is.Not.Null);
            Assert.That(chat.GetTagItem("gen_ai.usage.output_tokens"), Is.Not.Null);
            Assert.That(chat.GetTagItem("server.address"), Is.Null);
        }

        Assert.That(activities.Count(activity => activity.DisplayName == "load tiny-chat"), Is.EqualTo(1));
        Activity[] generations = [.. activities.Where(activity => activity.DisplayName == "generate tiny-chat")];
        Assert.That(generations.Select(activity => activity.ParentSpanId), Is.EquivalentTo(chats.Select(activity => activity.SpanId)));
        Assert.That(
            metrics.Select(metric => metric.Name),
            Is.SupersetOf(new[]
            {
                "gen_ai.client.operation.duration", "gen_ai.client.token.usage", "openvino.genai.model.load.duration", "openvino.genai.time_to_first_token",
                "openvino.genai.time_per_output_token", "openvino.genai.tokens.input", "openvino.genai.tokens.output", "openvino.genai.engine.requests.running",
                "openvino.genai.engine.requests.waiting", "openvino.genai.engine.kv_cache.usage", "openvino.genai.engine.kv_cache.size",
            }));
    }
}
