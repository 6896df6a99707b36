namespace OpenVinoGenAI.Tests.Engine.EngineTests;

/// <summary>What an answer allocates is linear in its length.</summary>
[NonParallelizable]
public class AllocationTests
{
    private static readonly int[] Lengths = [250, 500, 1000, 2000];

    [TestCase(true)]
    [TestCase(false)]
    public async Task AnAnswerAllocatesInProportionToItsLength(bool isStreamed)
    {
        await using ContinuousBatchingEngine engine = EngineWork.Load();
        await AllocatedBy(engine, Lengths[0], isStreamed);
        var perToken = new List<double>();
        foreach (int tokens in Lengths)
        {
            perToken.Add((double)await AllocatedBy(engine, tokens, isStreamed) / tokens);
        }

        // With the square of the length, each would be twice the one before.
        Assert.That(perToken.Max(), Is.LessThan(1.5 * perToken[0]), string.Join(", ", perToken.Select(bytes => $"{bytes:F0}")));
    }

    private static async Task<long> AllocatedBy(ContinuousBatchingEngine engine, int tokens, bool isStreamed)
    {
        var config = new GenerationConfig { MaxNewTokens = tokens, IgnoreEos = true };
        long before = GC.GetTotalAllocatedBytes(precise: true);
        if (isStreamed)
        {
            await foreach (string piece in engine.StreamAsync("Hi", config))
            {
                Assert.That(piece, Is.Not.Empty);
            }
        }
        else
        {
            await engine.GenerateAsync("Hi", config);
        }

        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }
}
