using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Handles;

/// <summary>Owns a native tokenizer.</summary>
internal sealed unsafe class TokenizerHandle(ov_genai_tokenizer* pointer) : NativeHandle<ov_genai_tokenizer>(pointer)
{
    protected override void Free(ov_genai_tokenizer* pointer) => NativeMethods.ov_genai_tokenizer_free(pointer);
}
