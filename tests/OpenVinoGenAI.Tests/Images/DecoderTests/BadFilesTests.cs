namespace OpenVinoGenAI.Tests;

/// <summary>Damaged files give an exception that says what is wrong, or the picture that others see in them.</summary>
public sealed class BadFilesTests
{
    private static IEnumerable<string> Files => Directory.EnumerateFiles(ImageFiles.Bad).Select(file => Path.GetFileName(file)).Order();

    [TestCaseSource(nameof(Files))]
    public void A_bad_file_is_refused_or_read_as_others_do(string name)
    {
        string path = Path.Combine(ImageFiles.Bad, name);
        RgbImage image;
        try
        {
            image = RgbImage.Load(path);
        }
        catch (ImageFormatException refusal)
        {
            Assert.That(refusal.Message, Does.StartWith($"'{path}' cannot be read as a picture. "));
            return;
        }

        ImageAssert.AreEqual(image, ImageMagick.Load(path), tolerance: 2);
    }

    [TestCase("empty.png", "The file is empty.")]
    [TestCase("text.png", "is no BMP, PNG or JPEG picture")]
    [TestCase("truncated.png", "cut short")]
    [TestCase("wrong_crc.png", "checksum of the chunk IDAT is wrong")]
    [TestCase("huge_header.png", "100000x100000")]
    [TestCase("zero_size.png", "0x0 pixels")]
    [TestCase("half.jpg", "ends early")]
    public void The_message_says_what_is_wrong(string name, string text) => Assert.That(
        () => RgbImage.Load(ImageFiles.Own($"images/bad/{name}")), Throws.TypeOf<ImageFormatException>().With.Message.Contains(text));

    [TestCaseSource(typeof(ImageFiles), nameof(ImageFiles.Good))]
    public void Every_beginning_of_a_file_is_refused_or_the_whole_picture(string file)
    {
        byte[] whole = File.ReadAllBytes(ImageFiles.PathOf(file));
        RgbImage picture = RgbImage.Decode(whole);
        int step = Math.Max(1, whole.Length / 200);
        for (int length = 0; length < whole.Length; length += step)
        {
            try
            {
                ImageAssert.AreEqual(RgbImage.Decode(whole.AsSpan(0, length)), picture);
            }
            catch (ImageFormatException)
            {
                // The usual outcome; a picture is only right where nothing but an end mark is missing.
            }
        }
    }
}
