using System.Buffers.Binary;
using System.Text;

namespace OpenVinoGenAI.Tests;

/// <summary>Adapter files that the native library would crash at or take in silence.</summary>
internal sealed class SafetensorsFileTests
{
    private static readonly byte[] Good = File.ReadAllBytes(TestData.Model("tiny-chat-lora-pirate.safetensors"));

    [TestCaseSource(nameof(BadFiles))]
    public void A_bad_file_is_refused_before_native_code(byte[] content, string fault)
    {
        using var folder = new TempFolder();
        string file = folder.Of("bad.safetensors");
        File.WriteAllBytes(file, content);

        var error = Assert.Throws<ModelLoadException>(() => new Adapter(file));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Message, Does.Contain("is not a whole safetensors file").And.Contain(fault));
            Assert.That(error.ModelPath, Is.EqualTo(file));
            Assert.That(error.NativeMessage, Is.Null);
        }
    }

    [Test]
    public void A_file_that_is_not_there_is_refused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Assert.Throws<ModelLoadException>(() => new Adapter(TestData.Model("no-such.safetensors")))?.Message, Does.Contain("cannot be read"));
            Assert.Throws<ModelLoadException>(() => new Adapter(Models.TinyChat));
            Assert.Throws<ArgumentException>(() => new Adapter(string.Empty));
        }
    }

    [Test]
    public void A_good_file_is_taken()
    {
        using var stream = new MemoryStream(Good);

        Assert.That(SafetensorsFile.Fault(stream, []), Is.Null);
    }

    [Test]
    public void Every_cut_is_found([Range(0, 15)] int part)
    {
        using var stream = new MemoryStream(Good[..(Good.Length * part / 16)]);

        Assert.That(SafetensorsFile.Fault(stream, []), Is.Not.Null);
    }

    [TestCaseSource(nameof(CrashingFiles))]
    [Category(LongForm.Category)]
    public void The_native_library_crashes(byte[] content)
    {
        using var folder = new TempFolder();
        string file = folder.Of("bad.safetensors");
        File.WriteAllBytes(file, content);

        ChildResult result = ChildProcess.Run("adapter-unguarded", file);

        Assert.That(result.Signal, Is.EqualTo(ChildResult.SigSegv).Or.EqualTo(ChildResult.SigAbrt), result.ToString());
    }

    private static IEnumerable<TestCaseData> BadFiles()
    {
        yield return Case("empty", [], "it has 0 bytes");
        yield return Case("seven bytes", new byte[7], "it has 7 bytes");
        yield return Case("last byte gone", Good[..^1], "the file is cut short");
        yield return Case("header only", Good[..(8 + (int)BinaryPrimitives.ReadUInt64LittleEndian(Good))], "the file is cut short");
        yield return Case("half a header", Good[..100], "its header would have");
        yield return Case("garbage", [.. Enumerable.Repeat((byte)0xFF, 1000)], "its header would have 18446744073709551615 bytes");
        yield return Case("no JSON", WithHeader("{ no JSON"), "its header is not JSON");
        yield return Case("no object", WithHeader("[]"), "its header is not a JSON object");
        yield return Case("no tensor", WithHeader("""{"__metadata__": {"format": "pt"}}"""), "it has no tensor");
        yield return Case("no offsets", WithHeader("""{"a": {"dtype": "F32", "shape": [1]}}"""), "tensor a has no valid data_offsets");
        yield return Case("offsets backwards", WithHeader("""{"a": {"dtype": "F32", "shape": [1], "data_offsets": [4, 0]}}"""), "tensor a has no valid data_offsets");
        yield return Case("no shape", WithHeader("""{"a": {"dtype": "F32", "data_offsets": [0, 4]}}""", 4), "tensor a has no valid shape");
        yield return Case(
            "shape that overflows",
            WithHeader("""{"a": {"dtype": "F32", "shape": [4294967296, 4294967296], "data_offsets": [0, 0]}}"""),
            "tensor a has no valid shape");
        yield return Case("half a character", WithHeader("""{"\ud800": {}}"""), "its header is not JSON");
        yield return Case(
            "size against shape", WithHeader("""{"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 4]}}""", 4), "takes 4 bytes, and its shape needs 8");
    }

    // Others, such as a tensor without a shape, make it read memory that is not its own, which does not crash every time.
    private static IEnumerable<TestCaseData> CrashingFiles()
    {
        yield return new TestCaseData(Array.Empty<byte>()).SetArgDisplayNames("empty");
    }

    private static byte[] WithHeader(string json, int data = 0) => SafetensorsMutator.Join(Encoding.UTF8.GetBytes(json), new byte[data]);

    private static TestCaseData Case(string name, byte[] content, string fault) => new TestCaseData(content, fault).SetArgDisplayNames(name);
}
