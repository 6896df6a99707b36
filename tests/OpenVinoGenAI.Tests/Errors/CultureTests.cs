using System.Globalization;

namespace OpenVinoGenAI.Tests.Errors;

/// <summary>Messages and texts are the same in every culture. The cultures are made here, since the tests run without the data of any.</summary>
[TestFixture("tr-TR", ",", "-")]
[TestFixture("de-DE", ",", "-")]
[TestFixture("fa-IR", "٫", "‎−")]
internal sealed class CultureTests(string name, string decimalSeparator, string negativeSign)
{
    private CultureInfo _before = null!;

    [SetUp]
    public void SetCulture()
    {
        _before = CultureInfo.CurrentCulture;
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = decimalSeparator;
        culture.NumberFormat.NegativeSign = negativeSign;
        CultureInfo.CurrentCulture = culture;
        Assert.That($"{-1.5}", Is.EqualTo($"{negativeSign}1{decimalSeparator}5"), $"the culture {name} writes numbers in its own way");
    }

    [TearDown]
    public void ResetCulture() => CultureInfo.CurrentCulture = _before;

    private static IEnumerable<TestCaseData<Action, string>> Refusals()
    {
        yield return new(() => ImageGenerationConfigRules.Check(new() { Strength = 1.5f }), "Strength is 1.5");
        yield return new(() => ImageGenerationConfigRules.Check(new() { Height = -8 }), "Height is -8");
        yield return new(() => ImageGenerationConfigRules.Check(new() { RngSeed = -1 }), "RngSeed is -1");
        yield return new(() => GenerationConfigRules.Check(new() { TopK = -3 }), "TopK is -3");
        yield return new(() => GenerationConfigRules.Check(new() { RngSeed = -3 }), "RngSeed is -3");
        yield return new(() => GenerationConfigRules.Check(new() { Temperature = float.NegativeInfinity }), "Temperature is -Infinity");
        yield return new(() => _ = new ImageLatent([-1, 2], new float[1]), "[-1, 2]");
        yield return new(() => JsonSchemaCompiler.WriteUnlessNative("""{"type":"string","minLength":-1.5}"""), "a whole number");
    }

    [TestCaseSource(nameof(Refusals))]
    public void A_refusal_writes_numbers_with_a_point(Action action, string text) => Assert.That(() => action(), Throws.Exception.With.Message.Contains(text));

    private static IEnumerable<TestCaseData<object, string>> Values()
    {
        yield return new(new GenerationConfig { Temperature = 0.5f, RngSeed = -1 }, "Temperature = 0.5");
        yield return new(new WhisperGenerationConfig { Temperature = 0.25f }, "Temperature = 0.25");
        yield return new(new ImageGenerationConfig { GuidanceScale = 7.5f }, "GuidanceScale = 7.5");
        yield return new(new TaylorSeerCacheConfig(), "DisableCacheAfterStep = -2");
        yield return new(new MeanStd(1.5, 0.25), "1.5 ± 0.25");
        yield return new(new SchedulerConfig { CacheEviction = new(32, 32, 128) { AdaptiveRkvAttentionMass = 0.75 } }, "0.75");
    }

    [TestCaseSource(nameof(Values))]
    public void A_value_writes_numbers_with_a_point(object value, string text) => Assert.That(value.ToString(), Does.Contain(text));

    [Test]
    public void A_grammar_is_the_same() => Assert.That(
        JsonSchemaCompiler.WriteUnlessNative("""{"type":"number","minimum":-1.5,"maximum":2.5,"multipleOf":0.5}"""),
        Is.EqualTo(InInvariantCulture(() => JsonSchemaCompiler.WriteUnlessNative("""{"type":"number","minimum":-1.5,"maximum":2.5,"multipleOf":0.5}"""))));

    private static T InInvariantCulture<T>(Func<T> get)
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        T value = get();
        CultureInfo.CurrentCulture = culture;
        return value;
    }
}
