using OpenVinoGenAI.Bindings.Generator.Ast;

namespace OpenVinoGenAI.Bindings.Generator.Parsing;

/// <summary>Turns C types into the blittable C# types with the same representation.</summary>
/// <param name="declarations">All types that there are.</param>
/// <param name="isBindable">Whether a declaration at this place may become part of the bindings.</param>
internal sealed class TypeMapper(DeclarationTable declarations, Func<SourceLocation, bool> isBindable)
{
    // Names come before what they stand for: size_t is an unsigned long here and an unsigned long long on Windows.
    // A bool argument is a byte, not a one-byte struct: only for an integer do callers fill the register as callees expect.
    private static readonly Dictionary<string, string> Scalars = new()
    {
        ["void"] = "void",
        ["bool"] = "byte",
        ["_Bool"] = "byte",
        ["char"] = "byte",
        ["signed char"] = "sbyte",
        ["unsigned char"] = "byte",
        ["short"] = "short",
        ["unsigned short"] = "ushort",
        ["int"] = "int",
        ["unsigned int"] = "uint",
        ["long long"] = "long",
        ["unsigned long long"] = "ulong",
        ["float"] = "float",
        ["double"] = "double",
        ["int8_t"] = "sbyte",
        ["uint8_t"] = "byte",
        ["int16_t"] = "short",
        ["uint16_t"] = "ushort",
        ["int32_t"] = "int",
        ["uint32_t"] = "uint",
        ["int64_t"] = "long",
        ["uint64_t"] = "ulong",
        ["size_t"] = "nuint",
        ["ptrdiff_t"] = "nint",
        ["intptr_t"] = "nint",
        ["uintptr_t"] = "nuint",
    };

    private static readonly HashSet<string> PlatformDependent = ["long", "unsigned long", "long double", "wchar_t"];

    private readonly HashSet<TagDeclaration> _seen = [];

    /// <summary>The structs and enums that mapped types used and that nobody has taken yet.</summary>
    public Queue<TagDeclaration> UsedTags { get; } = [];

    /// <param name="type">A C type as clang prints it.</param>
    /// <exception cref="FormatException">C# has no such type that is the same on every platform.</exception>
    public string Map(string type) => Map(CTypeParser.Parse(type));

    /// <exception cref="FormatException">C# has no such type that is the same on every platform.</exception>
    public string Map(CType type) => type switch
    {
        CNamedType named => MapNamed(named, isTarget: false),
        CPointerType { Target: CFunctionType function } => MapFunctionPointer(function),
        CPointerType { Target: CNamedType { IsTag: false } named } when FunctionBehind(named) is { } function => MapFunctionPointer(function),
        CPointerType { Target: CNamedType named } => MapNamed(named, isTarget: true) + "*",
        CPointerType pointer => Map(pointer.Target) + "*",
        CArrayType => throw new FormatException("arrays in structs are not supported; use a pointer and a count"),
        CFunctionType => throw new FormatException("a function is not a value; use a pointer to it"),
        _ => throw new FormatException($"'{type}' is not supported"),
    };

    /// <summary>Checks that a typedef of a header can be used in C#, whether or not something uses it.</summary>
    /// <exception cref="FormatException">C# has no such type that is the same on every platform.</exception>
    public void MapTypedef(AstNode typedef)
    {
        if (declarations.TagNamedBy(typedef) is { } tag)
        {
            Use(tag);
        }
        else
        {
            CType type = CTypeParser.Parse(typedef.QualifiedType!);
            // a function type is used through pointers to it
            Map(type is CFunctionType ? new CPointerType(type) : type);
        }
    }

    /// <summary>Notes that C# needs a struct or an enum.</summary>
    public void Use(TagDeclaration tag)
    {
        if (_seen.Add(tag))
        {
            UsedTags.Enqueue(tag);
        }
    }

    private string MapNamed(CNamedType named, bool isTarget)
    {
        if (!named.IsTag && Scalars.TryGetValue(named.Name, out string? scalar))
        {
            return scalar;
        }

        if (!named.IsTag && PlatformDependent.Contains(named.Name))
        {
            throw new FormatException($"'{named.Name}' has not the same size on every platform; use a type with a fixed size");
        }

        if (!named.IsTag && declarations.Typedef(named.Name) is { } typedef && declarations.TagNamedBy(typedef) is null)
        {
            CType alias = CTypeParser.Parse(typedef.QualifiedType!);
            return alias is CNamedType other ? MapNamed(other, isTarget) : Map(alias);
        }

        TagDeclaration tag = Tag(named) ?? throw new FormatException($"the type '{named.Name}' is not known");
        if (tag.IsUnion)
        {
            throw new FormatException($"'{tag.Name}' is a union; unions are not supported");
        }

        if (!isBindable(tag.Declaration.Location))
        {
            throw new FormatException($"'{named.Name}' is declared outside of the include folders");
        }

        if (tag.Definition is null && !isTarget)
        {
            throw new FormatException($"'{tag.Name}' is opaque, so it cannot be passed by value");
        }

        Use(tag);
        return tag.Name;
    }

    private TagDeclaration? Tag(CNamedType named)
    {
        if (named.IsTag)
        {
            return declarations.Tag(named.Name);
        }

        return declarations.Typedef(named.Name) is { } typedef ? declarations.TagNamedBy(typedef) : null;
    }

    private CFunctionType? FunctionBehind(CNamedType named) =>
        declarations.Typedef(named.Name) is { } typedef && declarations.TagNamedBy(typedef) is null
            ? CTypeParser.Parse(typedef.QualifiedType!) switch
            {
                CFunctionType function => function,
                CNamedType { IsTag: false } alias => FunctionBehind(alias),
                _ => null,
            }
            : null;

    private string MapFunctionPointer(CFunctionType function)
    {
        if (function.IsVariadic)
        {
            throw new FormatException("a pointer to a function with varargs cannot be called from C#");
        }

        if (!function.HasPrototype)
        {
            throw new FormatException("a function pointer needs its parameter list; write (void) when there is none");
        }

        return $"delegate* unmanaged[Cdecl]<{string.Join(", ", function.Parameters.Append(function.Result).Select(Map))}>";
    }
}
