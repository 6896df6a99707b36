using OpenVinoGenAI.Bindings.Generator.Model;

namespace OpenVinoGenAI.Bindings.Generator.Emit;

/// <summary>Writes a class derived from <c>NativeHandle</c>, a <c>SafeHandle</c>, for every native object that its user frees.</summary>
internal static class HandlesEmitter
{
    public const string FileName = "Handles.g.cs";
    public const string Namespace = "OpenVinoGenAI.Interop.Handles";
    public static readonly IReadOnlyList<string> Usings = ["OpenVinoGenAI.Bindings"];

    public static void Emit(SourceWriter writer, IReadOnlyList<BoundHandle> handles)
    {
        for (int i = 0; i < handles.Count; i++)
        {
            if (i > 0)
            {
                writer.Line();
            }

            Emit(writer, handles[i]);
        }
    }

    private static void Emit(SourceWriter writer, BoundHandle handle)
    {
        string type = CSharpName.Escape(handle.TypeName);
        string name = ManagedName.OfHandle(handle.TypeName);
        string owns = $"Owns a native <c>{handle.TypeName}</c>.";
        writer.Doc($"<summary>{(handle.Documentation.Summary is { Length: > 0 } summary ? $"{owns} {summary}" : owns)}</summary>");
        writer.Open($"internal sealed unsafe class {name}({type}* pointer) : NativeHandle<{type}>(pointer)");
        if (handle.Create is { } create)
        {
            writer.Doc($"<summary>Creates an object with <c>{create.Name}</c>.</summary>");
            writer.Open($"internal static {name} Create()");
            writer.Line("NativeLibraryLoader.EnsureLoaded();");
            writer.Line($"{type}* pointer;");
            writer.Line($"NativeStatus.ThrowIfFailed(NativeMethods.{create.Name}(&pointer));");
            writer.Line($"return new {name}(pointer);");
            writer.Close();
            writer.Line();
        }

        if (handle.Copy is { } copy)
        {
            writer.Doc($"<summary>Copies an object with <c>{copy.Name}</c>.</summary>");
            writer.Open($"internal static {name} CopyOf(NativeHandle<{type}> original)");
            writer.Line("using var source = original.Acquire();");
            writer.Line($"{type}* pointer;");
            writer.Line($"NativeStatus.ThrowIfFailed(NativeMethods.{copy.Name}(source.Pointer, &pointer));");
            writer.Line($"return new {name}(pointer);");
            writer.Close();
            writer.Line();
        }

        writer.Line($"protected override void Free({type}* pointer) => NativeMethods.{handle.TypeName}_free(pointer);");
        writer.Close();
    }
}
