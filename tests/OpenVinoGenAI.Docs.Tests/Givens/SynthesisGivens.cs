#pragma warning disable IDE1006 // The names are those of the documentation.
namespace OpenVinoGenAI.Docs.Tests.Snippets;

/// <summary>What snippets about speech synthesis may use without defining it.</summary>
public static class SynthesisGivens
{
    private static readonly Lazy<Text2SpeechPipeline> LazyPipe = new(() => new Text2SpeechPipeline("models/speecht5"));

    public static Text2SpeechPipeline pipe => LazyPipe.Value;

    public static string chapter => "Hi. No.";

    public static float[] values => new float[512];

    public static CancellationToken cancellationToken => CancellationToken.None;
}
