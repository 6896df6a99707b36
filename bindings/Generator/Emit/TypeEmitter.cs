using System.Globalization;
using OpenVinoGenAI.Bindings.Generator.Model;

namespace OpenVinoGenAI.Bindings.Generator.Emit;

/// <summary>Writes enums and structs.</summary>
internal static class TypeEmitter
{
    public static void Emit(SourceWriter writer, BoundType type)
    {
        DocWriter.Write(writer, type.Documentation, type.Location);
        string name = CSharpName.Escape(type.Name);
        switch (type)
        {
            case BoundEnum bound:
                EmitEnum(writer, name, bound);
                break;
            case BoundStruct bound:
                EmitStruct(writer, name, bound);
                break;
            default:
                writer.Line($"internal struct {name};");
                break;
        }
    }

    private static void EmitEnum(SourceWriter writer, string name, BoundEnum type)
    {
        writer.Open($"internal enum {name}");
        foreach (BoundEnumMember member in type.Members)
        {
            DocWriter.Write(writer, member.Documentation);
            writer.Line(string.Create(CultureInfo.InvariantCulture, $"{CSharpName.Escape(member.Name)} = {member.Value},"));
        }

        writer.Close();
    }

    private static void EmitStruct(SourceWriter writer, string name, BoundStruct type)
    {
        writer.Line("[StructLayout(LayoutKind.Sequential)]");
        writer.Open($"internal unsafe struct {name}");
        foreach (BoundField field in type.Fields)
        {
            DocWriter.Write(writer, field.Documentation);
            writer.Line($"public {field.Type} {CSharpName.Escape(field.Name)};");
        }

        writer.Close();
    }
}
