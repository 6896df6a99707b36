namespace OpenVinoGenAI.Tests;

[TestFixture]
internal sealed class LoadErrorTests
{
    private static readonly string Missing = Path.Combine(TestData.Audio, "no such file.wav");

    [Test]
    public void A_missing_file_is_the_systems_own_error()
    {
        Assert.That(() => AudioFile.Load(Missing), Throws.TypeOf<FileNotFoundException>());
        Assert.That(() => AudioFile.LoadAsync(Missing), Throws.TypeOf<FileNotFoundException>());
    }

    [Test]
    public void Null_is_refused()
    {
        Assert.That(() => AudioFile.Load((string)null!), Throws.ArgumentNullException);
        Assert.That(() => AudioFile.Load((Stream)null!), Throws.ArgumentNullException);
        Assert.That(() => AudioFile.LoadAsync((Stream)null!), Throws.ArgumentNullException);
        Assert.That(() => AudioClip.FromSamples(new float[1], 8000).Save((Stream)null!), Throws.ArgumentNullException);
    }

    [Test]
    public void Cancellation_ends_the_reading()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.That(
            () => AudioFile.LoadAsync(new TrickleStream(new byte[100], most: 1), cancellationToken: source.Token),
            Throws.InstanceOf<OperationCanceledException>());
    }
}
