using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace OpenVinoGenAI.Packaging.Tests;

/// <summary>Reads from an assembly which types other assemblies can see.</summary>
internal static class PublicTypes
{
    /// <summary>The names as documentation ids have them.</summary>
    public static IReadOnlySet<string> Of(byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        MetadataReader reader = file.GetMetadataReader();
        return reader.TypeDefinitions
            .Where(handle => IsVisible(reader, handle))
            .Select(handle => Name(reader, handle))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The type that a documentation id is about, or whose member it is.</summary>
    public static string OfMember(string id)
    {
        string name = id[2..].Split('(')[0];
        return id.StartsWith("T:", StringComparison.Ordinal) ? name : name[..name.LastIndexOf('.')];
    }

    private static bool IsVisible(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic => IsVisible(reader, type.GetDeclaringType()),
            _ => false,
        };
    }

    private static string Name(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        string name = reader.GetString(type.Name);
        return type.GetDeclaringType() is { IsNil: false } outer ? $"{Name(reader, outer)}.{name}" : $"{reader.GetString(type.Namespace)}.{name}";
    }
}
