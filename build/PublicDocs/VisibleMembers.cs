using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PublicDocs;

/// <summary>Finds what other assemblies can see of one.</summary>
internal static class VisibleMembers
{
    /// <summary>The documentation ids of all types and members that are public, or protected in a type that is not sealed.</summary>
    public static IReadOnlySet<string> Of(byte[] library)
    {
        MetadataReference reference = MetadataReference.CreateFromImage(library);
        IEnumerable<MetadataReference> framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Reader", references: [reference, .. framework]);
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        Add(assembly.GlobalNamespace, ids);
        return ids;
    }

    private static void Add(INamespaceOrTypeSymbol container, HashSet<string> ids)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is not INamespaceSymbol && !IsVisible(member))
            {
                continue;
            }

            if (member.GetDocumentationCommentId() is { } id)
            {
                ids.Add(id);
            }

            if (member is INamespaceOrTypeSymbol inner)
            {
                Add(inner, ids);
            }
        }
    }

    private static bool IsVisible(ISymbol member) => member.DeclaredAccessibility is Accessibility.Public
        || (member.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedOrInternal && member.ContainingType is { IsSealed: false })
        || member is IMethodSymbol { ExplicitInterfaceImplementations.Length: > 0 };
}
