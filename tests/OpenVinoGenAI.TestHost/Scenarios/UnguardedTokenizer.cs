using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.TestHost.Scenarios;

/// <summary>Truncates a text to less than the tokenizer's special tokens, without the managed guard. Argument: the model's folder.</summary>
internal static unsafe class UnguardedTokenizer
{
    [Scenario("tokenizer-unguarded")]
    internal static void Encode(string[] args)
    {
        NativeLibraryLoader.EnsureLoaded();
        using var path = new Utf8Text(args[0]);
        using var text = new Utf8Text("the quick brown fox");
        ov_genai_tokenizer* tokenizer;
        NativeStatus.ThrowIfFailed(ov_genai_tokenizer_create(path.Pointer, null, &tokenizer));
        ov_genai_string_view view = text.View;
        ov_genai_encode_options options = NativeTokenizer.ToNative(new EncodeOptions { MaxLength = 1, Truncation = true });
        Console.Out.WriteLine("encoding");
        ov_genai_tokenized_inputs* inputs;
        NativeStatus.ThrowIfFailed(ov_genai_tokenizer_encode(tokenizer, &view, 1, &options, &inputs));
        Console.Out.WriteLine("encoded");
    }
}
