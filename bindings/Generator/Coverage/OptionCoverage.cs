using OpenVinoGenAI.Bindings.Generator.Model;

namespace OpenVinoGenAI.Bindings.Generator.Coverage;

/// <summary>Compares the setters and getters of the headers with the tables of options, so that no option is forgotten.</summary>
internal static class OptionCoverage
{
    /// <exception cref="GeneratorException">
    /// An option has no row, a row has no setter, or an exception is out of date. The message names all of them.
    /// </exception>
    public static void Require(IReadOnlyList<HeaderBindings> headers, IReadOnlyList<OptionPair> pairs, OptionTables tables)
    {
        string[] errors = [.. MissingRows(pairs, tables), .. MissingSetters(headers, tables), .. StaleExceptions(pairs, tables)];
        if (errors.Length > 0)
        {
            throw new GeneratorException(string.Join('\n', errors));
        }
    }

    private static IEnumerable<string> MissingRows(IReadOnlyList<OptionPair> pairs, OptionTables tables) =>
        from pair in pairs
        where tables.RowsFor(pair.Handle)?.Contains(pair.Name) != true && !tables.Exceptions.Contains(Key(pair))
        select new GeneratorException(
            pair.Setter.Location,
            $"the option '{pair.Name}' of {pair.Handle} has no row in {OptionTables.FileFor(pair.Handle)}: " +
            $"add one, or name {Key(pair)} among the exceptions").Message;

    private static IEnumerable<string> MissingSetters(IReadOnlyList<HeaderBindings> headers, OptionTables tables)
    {
        HashSet<string> functions = [.. headers.SelectMany(header => header.Functions).Select(function => function.Name)];
        return from handle in BoundHandle.Find(headers)
               from row in tables.RowsFor(handle.TypeName) ?? new HashSet<string>()
               where !functions.Contains($"{handle.TypeName}_set_{row}")
               select $"{OptionTables.FileFor(handle.TypeName)}: error: no header declares {handle.TypeName}_set_{row} for the row '{row}'";
    }

    private static IEnumerable<string> StaleExceptions(IReadOnlyList<OptionPair> pairs, OptionTables tables) =>
        from exception in tables.Exceptions
        where !pairs.Any(pair => Key(pair) == exception && tables.RowsFor(pair.Handle)?.Contains(pair.Name) != true)
        select $"{Path.GetFileName(tables.ExceptionsFile)}: error: the exception {exception} is not needed: " +
            "the pair does not exist, or it has a row";

    private static string Key(OptionPair pair) => $"{pair.Handle}.{pair.Name}";
}
