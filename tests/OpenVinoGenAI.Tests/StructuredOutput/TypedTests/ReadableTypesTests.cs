using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace OpenVinoGenAI.Tests.StructuredOutput.TypedTests;

/// <summary>A type that cannot be read back is refused before anything is generated, and both kinds of type information name properties alike.</summary>
internal sealed class ReadableTypesTests : TinyChatTests
{
    [Test]
    public void A_type_that_cannot_be_read_is_refused_first()
    {
        using (Assert.EnterMultipleScope())
        {
            AssertRefused<IShape>();
            AssertRefused<Abstract>();
            AssertRefused<NoConstructor>();
            AssertRefused<Holder>();
            AssertRefused<List<IShape>>();
            AssertRefused<Dictionary<string, Abstract>>();
            AssertRefused<Shapes>();
        }
    }

    [Test]
    public void Types_that_can_be_read_are_not()
    {
        using (Assert.EnterMultipleScope())
        {
            AssertAccepted<Person>();
            AssertAccepted<Numbers>();
            AssertAccepted<Forms>();
            AssertAccepted<Collections>();
            AssertAccepted<Tree>();
            AssertAccepted<Shape>();
            AssertAccepted<Fields>();
            AssertAccepted<Positive>();
            AssertAccepted<int>();
            AssertAccepted<string[]>();
        }
    }

    [Test]
    public void Reflection_and_source_generation_give_the_same_names()
    {
        var config = new GenerationConfig { DoSample = true, RngSeed = 1 };
        string reflected = Pipeline.Generate<Pet>("Describe a dog as JSON.", config).Result.Text;
        string generated = Pipeline.Generate("Describe a dog as JSON.", PetContext.Default.Pet, config).Result.Text;
        string explicitNames = Pipeline.Generate("Describe a dog as JSON.", KebabContext.Default.Pet, config).Result.Text;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(NamesIn(reflected), Is.EqualTo("petName,legs,kept"));
            Assert.That(NamesIn(generated), Is.EqualTo(NamesIn(reflected)));
            Assert.That(NamesIn(explicitNames), Is.EqualTo("pet-name,legs,kept"), "a policy of the context is kept");
        }
    }

    private static string NamesIn(string json) => string.Join(',', JsonNode.Parse(json)!.AsObject().Select(entry => entry.Key));

    private void AssertRefused<T>() => Assert.That(
        () => Pipeline.Generate<T>("Hi"), Throws.InstanceOf<NotSupportedException>().With.Message.Contains("not read back"), typeof(T).Name);

    private static void AssertAccepted<T>() => Assert.That(() => TypedOutput.Prepare(null, TypedOutput.Reflect<T>(null), null), Throws.Nothing, typeof(T).Name);

    internal interface IShape
    {
        int Sides { get; }
    }

    internal abstract class Abstract
    {
        public int Number { get; set; }
    }

    internal sealed class NoConstructor
    {
        private NoConstructor(int number) => Number = number;

        public int Number { get; }

        public static NoConstructor Create() => new(1);
    }

    internal sealed record Holder(string Name, IShape Shape);

    [JsonDerivedType(typeof(Good), "good")]
    [JsonDerivedType(typeof(Bad), "bad")]
    internal abstract record Shapes;

    internal sealed record Good(int Number) : Shapes;

    internal sealed record Bad(IShape Inner) : Shapes;

    internal sealed record Positive
    {
        public int Number
        {
            get;
            set => field = value > 1 ? value : throw new JsonException("too small");
        }
    }
}

internal sealed record Pet(string PetName, int Legs, [property: JsonPropertyName("kept")] bool Tame);

[JsonSerializable(typeof(Pet))]
internal sealed partial class PetContext : JsonSerializerContext;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower)]
[JsonSerializable(typeof(Pet))]
internal sealed partial class KebabContext : JsonSerializerContext;
