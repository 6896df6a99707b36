using OpenVinoGenAI.Bindings.Generator.Documentation;

namespace OpenVinoGenAI.Bindings.Generator.Model;

/// <summary>A native object that its user frees.</summary>
/// <param name="TypeName">Its type in C.</param>
/// <param name="Documentation">What the header says about the type.</param>
/// <param name="Create">The function that creates one from nothing, or <see langword="null"/>.</param>
/// <param name="Copy">The function that copies one, or <see langword="null"/>.</param>
internal sealed record BoundHandle(string TypeName, DocComment Documentation, BoundFunction? Create, BoundFunction? Copy)
{
    /// <summary>The types with a function <c>void TYPE_free(TYPE*)</c>, in the order of the headers.</summary>
    public static IReadOnlyList<BoundHandle> Find(IReadOnlyList<HeaderBindings> headers)
    {
        Dictionary<string, BoundFunction> functions = headers.SelectMany(header => header.Functions)
            .ToDictionary(function => function.Name, StringComparer.Ordinal);
        return [.. headers.SelectMany(header => header.Types)
            .OfType<BoundOpaque>()
            .Where(type => With(type.Name + "_free", $"{type.Name}*") is { ReturnType: "void" })
            .Select(type => new BoundHandle(
                type.Name,
                type.Documentation,
                With(type.Name + "_create", $"{type.Name}**"),
                With(type.Name + "_copy", $"{type.Name}*", $"{type.Name}**")))];

        BoundFunction? With(string name, params string[] parameters) =>
            functions.TryGetValue(name, out BoundFunction? function)
                && !function.IsVariadic
                && function.Parameters.Select(parameter => parameter.Type).SequenceEqual(parameters)
                ? function
                : null;
    }
}
