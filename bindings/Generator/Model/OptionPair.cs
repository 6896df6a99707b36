namespace OpenVinoGenAI.Bindings.Generator.Model;

/// <summary>An option of a native object: its setter and its getter.</summary>
/// <param name="Handle">The type of the object, as in C.</param>
/// <param name="Name">The official name of the option.</param>
/// <param name="Setter">The function <c>HANDLE_set_NAME</c>.</param>
/// <param name="Getter">The function <c>HANDLE_get_NAME</c>.</param>
internal sealed record OptionPair(string Handle, string Name, BoundFunction Setter, BoundFunction Getter)
{
    private const string View = "ov_genai_string_view*";

    /// <summary>All pairs of setters and getters in the headers, by object in the order of the headers.</summary>
    public static IReadOnlyList<OptionPair> Find(IReadOnlyList<HeaderBindings> headers)
    {
        BoundFunction[] functions = [.. headers.SelectMany(header => header.Functions)];
        Dictionary<string, BoundFunction> byName = functions.ToDictionary(function => function.Name, StringComparer.Ordinal);
        return [.. from handle in BoundHandle.Find(headers)
            let prefix = handle.TypeName + "_set_"
            from setter in functions
            where setter.Name.StartsWith(prefix, StringComparison.Ordinal)
            let name = setter.Name[prefix.Length..]
            where byName.ContainsKey($"{handle.TypeName}_get_{name}")
            select new OptionPair(handle.TypeName, name, setter, byName[$"{handle.TypeName}_get_{name}"])];
    }

    /// <summary>
    /// The factory of the hand-written NativeOption that takes the pair; <see langword="null"/> if the value is not of a plain type, and
    /// then the pair is mapped by hand.
    /// </summary>
    /// <param name="enums">The names of the enumerations.</param>
    public string? Factory(IReadOnlySet<string> enums)
    {
        string[] set = [.. Setter.Parameters.Skip(1).Select(parameter => parameter.Type)];
        string[] get = [.. Getter.Parameters.Skip(1).Select(parameter => parameter.Type)];
        return (set, get) switch
        {
            ([View], [View]) => "View",
            (["byte*"], ["byte*", "nuint*"]) => "Text",
            ([var value], [var result]) when result == value + "*" => Plain(value, enums),
            _ => null,
        };
    }

    private static string? Plain(string type, IReadOnlySet<string> enums) => type switch
    {
        "byte" => "Flag",
        "nuint" => "Size",
        "long" => "Long",
        "int" => "Int",
        "float" => "Float",
        _ when enums.Contains(type) => $"Enumeration<Bindings.{type}>",
        _ => null,
    };
}
