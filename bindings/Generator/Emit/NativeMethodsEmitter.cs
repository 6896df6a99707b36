namespace OpenVinoGenAI.Bindings.Generator.Emit;

/// <summary>Writes what belongs to no header: the name of the library and the list of what is left out.</summary>
internal static class NativeMethodsEmitter
{
    public const string FileName = "NativeMethods.g.cs";
    public const string VariadicFunctions = "VariadicFunctions";

    private const string LibraryName = "openvino_genai_c";

    /// <param name="writer">Stands after the namespace.</param>
    /// <param name="variadicFunctions">Names of the functions with C varargs.</param>
    public static void Emit(SourceWriter writer, IReadOnlyList<string> variadicFunctions)
    {
        writer.Doc("<summary>The native library, by the name that the loader resolves.</summary>");
        writer.Open("internal static class NativeLibraryName");
        writer.Line($"internal const string Value = \"{LibraryName}\";");
        writer.Close();
        writer.Line();
        writer.Doc("<summary>The functions of the C API, by their C names. Types and names of arguments are those of the headers.</summary>");
        writer.Open("internal static unsafe partial class NativeMethods");
        writer.Doc("<summary>Functions that the library exports and that are not here, because C varargs cannot be called portably.</summary>");
        // a property: a static field would give the class an initializer to run before a first call
        writer.Line($"internal static IReadOnlyList<string> {VariadicFunctions} =>");
        writer.Line("[");
        foreach (string name in variadicFunctions)
        {
            writer.Line($"    \"{name}\",");
        }

        writer.Line("];");
        writer.Close();
    }
}
