using System.Reflection;

namespace OpenVinoGenAI.Hub.Tests;

internal sealed class ModelsTests
{
    private static IEnumerable<PropertyInfo> Presets() =>
        typeof(Models).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == typeof(HubModel));

    [Test]
    public void All_has_every_preset_once()
    {
        Assert.That(Models.All, Is.EquivalentTo(Presets().Select(property => property.GetValue(null))));
        Assert.That(Models.All.Select(model => model.Repository), Is.Unique);
    }

    [TestCaseSource(nameof(Presets))]
    public void A_preset_says_what_it_is(PropertyInfo property)
    {
        var model = (HubModel)property.GetValue(null)!;
        string precision = model.Precision!.Value.ToString();

        Assert.Multiple(() =>
        {
            Assert.That(model.Task, Is.Not.Null);
            Assert.That(model.NeedsConversion || model.Repository.StartsWith("OpenVINO/", StringComparison.Ordinal), Is.True);
            Assert.That(model.NeedsConversion || model.Repository.Contains($"-{precision.ToLowerInvariant()}-", StringComparison.Ordinal), Is.True);
            Assert.That(model.NeedsConversion || property.Name.Contains(precision, StringComparison.OrdinalIgnoreCase), Is.True);
        });
    }

    /// <summary>The families that a newcomer from elsewhere looks for.</summary>
    [TestCase("gpt2")]
    [TestCase("SmolLM2")]
    [TestCase("Qwen2.5")]
    [TestCase("TinyLlama")]
    [TestCase("gemma-2")]
    [TestCase("Phi-3-mini")]
    [TestCase("DeepSeek-R1-Distill")]
    [TestCase("whisper-small")]
    [TestCase("Phi-3.5-vision")]
    [TestCase("stable-diffusion")]
    [TestCase("bge-base")]
    [TestCase("reranker")]
    public void A_family_is_there(string name) =>
        Assert.That(Models.All.Select(model => model.Repository), Has.Some.Contains(name));

    [Test]
    public void A_preset_can_be_pinned()
    {
        HubModel pinned = Models.Qwen3_8B_Int4 with { Revision = "v1" };

        Assert.That(pinned.ToString(), Is.EqualTo("OpenVINO/Qwen3-8B-int4-ov@v1"));
        Assert.That(() => Models.Qwen3_8B_Int4 with { Revision = "../x" }, Throws.ArgumentException);
    }
}
