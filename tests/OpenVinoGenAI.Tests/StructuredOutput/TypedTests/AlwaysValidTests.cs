namespace OpenVinoGenAI.Tests.StructuredOutput.TypedTests;

/// <summary>However hot the sampler, every answer can be read as the type: 25 seeds for each of eight types, 200 in all.</summary>
[TestFixture(typeof(Person))]
[TestFixture(typeof(Numbers))]
[TestFixture(typeof(Forms))]
[TestFixture(typeof(Collections))]
[TestFixture(typeof(Tree))]
[TestFixture(typeof(Shape))]
[TestFixture(typeof(Fields))]
[TestFixture(typeof(Person[]))]
internal sealed class AlwaysValidTests<T>
    where T : class
{
    private static readonly JsonOutputLimits Limits = new() { MaxStringLength = 30, MaxItems = 3, MaxRecursion = 2 };

    [TestCase(12)]
    [TestCase(25, Category = LongForm.Category)]
    public async Task AHotSamplerGivesReadableJson(int seeds)
    {
        await using var engine = new ContinuousBatchingEngine(TestData.Model("tiny-chat"));
        StructuredResult<T>[] results = await Task.WhenAll(Enumerable.Range(0, seeds).Select(seed => engine.GenerateAsync<T>(
            "Describe something as JSON.", new() { DoSample = true, Temperature = 1.5f, RngSeed = seed }, limits: Limits)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(results, Has.Length.EqualTo(seeds).And.None.Property("Value").Null);
            Assert.That(results.Select(result => result.Result.FinishReasons[0]), Has.All.EqualTo(FinishReason.Stop));
            Assert.That(results.Select(result => result.Result.Text).Distinct().Count(), Is.GreaterThan(seeds / 2), "the seeds must differ");
        }
    }
}
