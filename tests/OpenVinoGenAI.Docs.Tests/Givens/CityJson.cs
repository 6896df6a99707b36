using System.Text.Json.Serialization;

namespace OpenVinoGenAI.Docs.Tests.Snippets;

/// <summary>A city, as the page about structured output has it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Country">The country.</param>
/// <param name="Population">The number of inhabitants.</param>
public sealed record City(string Name, string Country, int Population);

/// <summary>What the source generator makes of <see cref="City"/>; snippets are compiled without it.</summary>
[JsonSerializable(typeof(City))]
public sealed partial class CityJson : JsonSerializerContext;
