using System.Globalization;
using OpenVinoGenAI.Bindings.Generator.Model;

namespace OpenVinoGenAI.Bindings.Generator.Emit;

/// <summary>Writes the constants and functions of one header as a part of <c>NativeMethods</c>.</summary>
internal static class MemberEmitter
{
    public static void Emit(SourceWriter writer, HeaderBindings header)
    {
        writer.Open("internal static unsafe partial class NativeMethods");
        bool isFirst = true;
        foreach (Action emit in header.Constants.Select(constant => (Action)(() => EmitConstant(writer, constant)))
            .Concat(header.Functions.Select(function => (Action)(() => EmitFunction(writer, function)))))
        {
            if (!isFirst)
            {
                writer.Line();
            }

            isFirst = false;
            emit();
        }

        writer.Close();
    }

    private static void EmitConstant(SourceWriter writer, BoundConstant constant)
    {
        DocWriter.WriteMacro(writer, constant.Location);
        writer.Line(string.Create(CultureInfo.InvariantCulture, $"internal const int {CSharpName.Escape(constant.Name)} = {constant.Value};"));
    }

    private static void EmitFunction(SourceWriter writer, BoundFunction function)
    {
        if (function.IsVariadic)
        {
            writer.Line($"// {function.Name} takes C varargs, which cannot be called portably: see {NativeMethodsEmitter.VariadicFunctions}.");
            return;
        }

        DocWriter.WriteFunction(writer, function.Documentation, function.Prototype, function.Location);
        writer.Line($"[LibraryImport(NativeLibraryName.Value, EntryPoint = \"{function.Name}\")]");
        writer.Line("[UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]");
        if (function.IsTrivial)
        {
            writer.Line("[SuppressGCTransition]");
        }

        string parameters = string.Join(", ", function.Parameters.Select(parameter => $"{parameter.Type} {CSharpName.Escape(parameter.Name)}"));
        writer.Line($"internal static partial {function.ReturnType} {CSharpName.Escape(function.Name)}({parameters});");
    }
}
