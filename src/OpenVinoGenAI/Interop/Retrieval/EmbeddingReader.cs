using OpenVinoGenAI.Bindings;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>Copies native embeddings and frees them.</summary>
internal static unsafe class EmbeddingReader
{
    internal static float[][] Take(ov_genai_embeddings* embeddings)
    {
        try
        {
            nuint rows;
            nuint columns;
            float* values;
            NativeStatus.ThrowIfFailed(ov_genai_embeddings_get_shape(embeddings, &rows, &columns));
            NativeStatus.ThrowIfFailed(ov_genai_embeddings_get_values(embeddings, &values));
            var result = new float[checked((int)rows)][];
            for (int i = 0; i < result.Length; i++)
            {
                result[i] = new ReadOnlySpan<float>(values + ((nuint)i * columns), checked((int)columns)).ToArray();
            }

            return result;
        }
        finally
        {
            ov_genai_embeddings_free(embeddings);
        }
    }
}
