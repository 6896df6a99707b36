using System.Text;
using OpenVinoGenAI.Bindings.Generator.Ast;
using OpenVinoGenAI.Bindings.Generator.Parsing;

namespace OpenVinoGenAI.Bindings.Tests;

/// <summary>What differs between versions of clang, in the words of each, since only one version is installed.</summary>
internal sealed class ClangVersionTests
{
    private const string Tag = """{ "id": "0x1", "kind": "EnumDecl", "inner": [ { "id": "0x2", "kind": "EnumConstantDecl", "name": "A" } ] }""";
    private const string Owned = """ "ownedTagDecl": { "id": "0x1", "kind": "EnumDecl", "name": "" } """;
    private const string Declared = """ "decl": { "id": "0x1", "kind": "EnumDecl", "name": "" } """;

    [TestCase($$"""{ "kind": "ElaboratedType", {{Owned}}, "inner": [ { "kind": "EnumType", {{Declared}} } ] }""", TestName = "{m}(with an elaborated type that owns the tag)")]
    [TestCase($$"""{ "kind": "ElaboratedType", "inner": [ { "kind": "EnumType", {{Declared}} } ] }""", TestName = "{m}(with an elaborated type around it)")]
    [TestCase($$"""{ "kind": "EnumType", {{Declared}} }""", TestName = "{m}(with the type alone)")]
    public void A_typedef_names_its_enum(string type)
    {
        using AstDocument document = Read($$"""
            { "kind": "TranslationUnitDecl", "inner": [
                {{Tag}},
                { "id": "0x3", "kind": "TypedefDecl", "name": "kind_e", "type": { "qualType": "enum kind_e" }, "inner": [ {{type}} ] } ] }
            """);
        var table = new DeclarationTable(document.Root);

        Assert.That(table.TagOf(document.Root.Children[0]).Name, Is.EqualTo("kind_e"));
    }

    [TestCase("""{ "kind": "TypedefType", "decl": { "id": "0x9", "kind": "TypedefDecl", "name": "other_e" } }""")]
    [TestCase("""{ "kind": "ElaboratedType", "inner": [ { "kind": "TypedefType", "decl": { "id": "0x9", "kind": "TypedefDecl", "name": "other_e" } } ] }""")]
    [TestCase($$"""{ "kind": "PointerType", "inner": [ { "kind": "EnumType", {{Declared}} } ] }""")]
    public void A_typedef_of_a_typedef_or_of_a_pointer_names_no_enum(string type)
    {
        using AstDocument document = Read($$"""
            { "kind": "TranslationUnitDecl", "inner": [
                {{Tag}},
                { "id": "0x3", "kind": "TypedefDecl", "name": "kind_e", "type": { "qualType": "kind_e" }, "inner": [ {{type}} ] } ] }
            """);
        var table = new DeclarationTable(document.Root);

        Assert.That(table.TagNamedBy(document.Root.Children[1]), Is.Null);
        Assert.That(table.TagOf(document.Root.Children[0]).Name, Is.Empty);
    }

    [Test]
    public void Files_and_lines_that_are_left_out_are_those_of_the_location_before()
    {
        using AstDocument document = Read("""
            { "kind": "TranslationUnitDecl", "loc": {}, "range": { "begin": {}, "end": {} }, "inner": [
                { "kind": "A", "loc": { "offset": 1, "file": "/h/one.h", "line": 3, "col": 1, "tokLen": 2, "includedFrom": { "file": "/h/zero.h" } },
                  "range": { "begin": { "offset": 1, "col": 1, "tokLen": 2 }, "end": { "offset": 9, "line": 5, "col": 1, "tokLen": 1 } } },
                { "kind": "B", "loc": { "offset": 20, "col": 7, "tokLen": 1 } },
                { "kind": "C", "loc": { "spellingLoc": { "offset": 4, "file": "/h/two.h", "line": 1, "col": 1, "tokLen": 1 },
                                        "expansionLoc": { "offset": 30, "file": "/h/one.h", "line": 8, "col": 1, "tokLen": 1 } } },
                { "kind": "D", "loc": { "offset": 40, "col": 9, "tokLen": 1 } } ] }
            """);

        Assert.That(document.Root.Children.Select(node => $"{Path.GetFileName(node.Location.File)}:{node.Location.Line}"),
            Is.EqualTo(["one.h:3", "one.h:5", "one.h:8", "one.h:8"]));
    }

    private static AstDocument Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return new AstDocument(stream);
    }
}
