namespace OpenVinoGenAI.Tests;

[TestFixture]
internal sealed class LoadErrorTests
{
    private static readonly string Missing = Path.Combine(TestData.Audio, "no such file.wav");

    [Test]
    public void A_missing_file_is_the_systems_own_error()
    {
        Assert.That(() => AudioClip.Load(Missing), Throws.TypeOf<FileNotFoundException>());
        Assert.That(() => AudioClip.LoadAsync(Missing), Throws.TypeOf<FileNotFoundException>());
    }

    [Test]
    public void Null_is_refused()
    {
        Assert.That(() => AudioClip.Load((string)null!), Throws.ArgumentNullException);
        Assert.That(() => AudioClip.Load((Stream)null!), Throws.ArgumentNullException);
        Assert.That(() => AudioClip.LoadAsync((Stream)null!), Throws.ArgumentNullException);
        Assert.That(() => AudioClip.FromSamples(new float[1], 8000).Save((Stream)null!), Throws.ArgumentNullException);
    }

    [Test]
    public void Cancellation_ends_the_reading()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.That(
            () => AudioClip.LoadAsync(new TrickleStream(new byte[100], most: 1), source.Token),
            Throws.InstanceOf<OperationCanceledException>());
    }
}
