namespace OpenVinoGenAI.Tests.SpeechPipelines;

internal sealed class SpeakerEmbeddingTests
{
    [Test]
    public void A_file_has_the_values_that_were_written()
    {
        using var folder = new TempFolder();
        float[] values = [0.5f, -1.25f, 3f];
        File.WriteAllBytes(folder.Of("voice.bin"), [.. values.SelectMany(BitConverter.GetBytes)]);

        Assert.That(SpeakerEmbedding.FromFile(folder.Of("voice.bin")).Values.ToArray(), Is.EqualTo(values));
    }

    [TestCase(0)]
    [TestCase(3)]
    public void A_file_that_is_no_list_of_floats_is_refused(int bytes)
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.Of("voice.bin"), new byte[bytes]);

        Assert.That(() => SpeakerEmbedding.FromFile(folder.Of("voice.bin")), Throws.TypeOf<InvalidDataException>().With.Message.Contain($"{bytes} bytes"));
    }

    [TestCase(float.NaN)]
    [TestCase(float.PositiveInfinity)]
    public void Values_that_are_no_numbers_are_refused(float value)
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.Of("voice.bin"), BitConverter.GetBytes(value));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => SpeakerEmbedding.FromFloats([1, value]), Throws.ArgumentException.With.Message.Contain("The value 1"));
            Assert.That(() => SpeakerEmbedding.FromFile(folder.Of("voice.bin")), Throws.TypeOf<InvalidDataException>());
            Assert.That(() => SpeakerEmbedding.FromFloats([]), Throws.ArgumentException);
            Assert.That(() => SpeakerEmbedding.FromFile(folder.Of("nowhere.bin")), Throws.TypeOf<FileNotFoundException>());
        }
    }
}
