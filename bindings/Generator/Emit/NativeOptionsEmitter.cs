using OpenVinoGenAI.Bindings.Generator.Model;

namespace OpenVinoGenAI.Bindings.Generator.Emit;

/// <summary>Writes, for every config that has a table of options, the list of its setters and getters of plain types.</summary>
internal static class NativeOptionsEmitter
{
    public const string FileName = "NativeOptions.g.cs";
    public const string Namespace = "OpenVinoGenAI.Interop.Options";
    public static readonly IReadOnlyList<string> Usings = ["OpenVinoGenAI.Bindings"];

    /// <param name="writer">Stands after the namespace.</param>
    /// <param name="pairs">The setters and getters of the configs with tables.</param>
    /// <param name="enums">The names of the enumerations.</param>
    public static void Emit(SourceWriter writer, IReadOnlyList<OptionPair> pairs, IReadOnlySet<string> enums)
    {
        bool isFirst = true;
        foreach (IGrouping<string, OptionPair> config in pairs.GroupBy(pair => pair.Handle))
        {
            if (!isFirst)
            {
                writer.Line();
            }

            isFirst = false;
            writer.Doc($"<summary>The options of <c>{config.Key}</c> with values of plain types.</summary>");
            writer.Open($"internal static unsafe class {ManagedName.OfType(config.Key)}NativeOptions");
            writer.Line($"internal static NativeOption<{config.Key}>[] All =>");
            writer.Line("[");
            foreach (OptionPair pair in config)
            {
                if (pair.Factory(enums) is { } factory)
                {
                    writer.Line($"    NativeOption<{config.Key}>.{factory}(");
                    writer.Line($"        \"{pair.Name}\", &NativeMethods.{pair.Setter.Name}, &NativeMethods.{pair.Getter.Name}),");
                }
            }

            writer.Line("];");
            writer.Close();
        }
    }
}
