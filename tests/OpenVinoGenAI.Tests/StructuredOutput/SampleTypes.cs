using System.Text.Json.Serialization;

namespace OpenVinoGenAI.Tests.StructuredOutput;

internal enum Colour
{
    Red,
    Green,
    Blue,
}

[Flags]
internal enum Days
{
    None = 0,
    Saturday = 1,
    Sunday = 2,
}

internal sealed record Address(string Street, string City, int? Number);

internal sealed record Person(string Name, byte Age, Colour Favourite, Colour? Other, Address Home, Address? Work, string[] Tags, bool Married);

internal sealed record Numbers(
    sbyte A, byte B, short C, ushort D, int E, uint F, long G, ulong H, float I, double J, decimal K, Half L, int? M, double? N);

internal sealed record Forms(
    DateTime A, DateTimeOffset B, DateOnly C, TimeOnly D, TimeSpan E, Guid F, Uri G, Version H, char I, byte[] J, Days K, Guid? L);

internal sealed record Collections(
    List<int> Numbers, HashSet<Colour> Colours, Dictionary<string, double> Prices, Dictionary<Colour, string> Names, Dictionary<short, bool> Flags, int[][] Grid);

internal sealed record Tree(string Name, Tree? Left, List<Tree> Children);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Circle), "circle")]
[JsonDerivedType(typeof(Square), "square")]
internal abstract record Shape(Colour Colour);

internal sealed record Circle(Colour Colour, double Radius) : Shape(Colour);

internal sealed record Square(Colour Colour, int Side) : Shape(Colour);

internal sealed class Fields
{
    [JsonPropertyName("the \"name\"\t\\ of it, 名")]
    public required string Name { get; init; }

    public object? Anything { get; init; }
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(Person))]
internal sealed partial class SampleContext : JsonSerializerContext;
