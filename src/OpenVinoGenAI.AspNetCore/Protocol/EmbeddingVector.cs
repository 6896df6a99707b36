using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>The numbers of an embedding.</summary>
/// <param name="Values">The numbers.</param>
/// <param name="IsBase64">Whether they are written as base64 of 32-bit floats in little-endian order, not as a list.</param>
internal readonly record struct EmbeddingVector(ReadOnlyMemory<float> Values, bool IsBase64);

/// <summary>Writes the numbers of an embedding.</summary>
internal sealed class EmbeddingVectorConverter : JsonConverter<EmbeddingVector>
{
    public override EmbeddingVector Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Embeddings are written only.");

    public override void Write(Utf8JsonWriter writer, EmbeddingVector value, JsonSerializerOptions options)
    {
        ReadOnlySpan<float> numbers = value.Values.Span;
        if (value.IsBase64)
        {
            int size = numbers.Length * sizeof(float);
            byte[] bytes = ArrayPool<byte>.Shared.Rent(size);
            for (int i = 0; i < numbers.Length; i++)
            {
                BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), numbers[i]);
            }

            writer.WriteBase64StringValue(bytes.AsSpan(0, size));
            ArrayPool<byte>.Shared.Return(bytes);
            return;
        }

        writer.WriteStartArray();
        foreach (float number in numbers)
        {
            writer.WriteNumberValue(number);
        }

        writer.WriteEndArray();
    }
}
