namespace OpenVinoGenAI.Bindings.Tests;

internal sealed class TypeTests
{
    [Test]
    public void An_enum_keeps_names_and_values_implicit_ones_included()
    {
        string code = GeneratorWorkspace.Generate("""
            typedef enum {
                ZERO,
                ONE,
                MINUS = -3,
                AFTER_MINUS,
                SHIFTED = 1 << 4,
                COMBINED = SHIFTED | ONE,
                UNSIGNED = 7U,
                HEX = 0x7fffffff,
                LOWEST = -2147483647 - 1
            } values_e;
            """);

        Assert.That(code, Does.Contain("""
            internal enum values_e
            {
                ZERO = 0,
                ONE = 1,
                MINUS = -3,
                AFTER_MINUS = -2,
                SHIFTED = 16,
                COMBINED = 17,
                UNSIGNED = 7,
                HEX = 2147483647,
                LOWEST = -2147483648,
            }
            """));
    }

    [TestCase("enum kind_e { FIRST };", "kind_e")]
    [TestCase("enum kind_tag { FIRST }; typedef enum kind_tag kind_e;", "kind_e")]
    [TestCase("typedef enum kind_tag { FIRST } kind_e;", "kind_e")]
    [TestCase("typedef enum { FIRST } kind_e; typedef kind_e other_e; void take(other_e value);", "kind_e")]
    public void An_enum_is_called_as_its_typedef_or_else_as_its_tag(string declaration, string name)
    {
        string code = GeneratorWorkspace.Generate(declaration);

        Assert.That(code, Does.Contain($"internal enum {name}\n").And.Not.Contain("enum kind_tag").And.Not.Contain("enum other_e"));
    }

    [TestCase("typedef struct thing_opaque thing;")]
    [TestCase("typedef struct thing thing;")]
    [TestCase("struct thing;")]
    [TestCase("struct thing; typedef struct thing thing; typedef struct thing thing;")]
    public void A_struct_without_definition_becomes_an_opaque_type_of_its_own(string declaration)
    {
        string code = GeneratorWorkspace.Generate(declaration);

        Assert.That(code, Does.Contain("\ninternal struct thing;\n").And.Not.Contain("thing_opaque"));
    }

    [Test]
    public void A_struct_keeps_its_fields_in_order_with_function_pointers()
    {
        string code = GeneratorWorkspace.Generate("""
            #include <stddef.h>
            #include <stdbool.h>
            typedef enum { GO } status_e;
            typedef struct point { float x; } point;
            typedef struct node {
                status_e (*call)(const char* text, void* args);
                void (*end)(void);
                void* args;
                struct node* next;
                point origin;
                bool flag;
                size_t size;
            } node;
            """);

        Assert.That(code, Does.Contain("""
            [StructLayout(LayoutKind.Sequential)]
            internal unsafe struct node
            {
                public delegate* unmanaged[Cdecl]<byte*, void*, status_e> call;
                public delegate* unmanaged[Cdecl]<void> end;
                public void* args;
                public node* next;
                public point origin;
                public byte flag;
                public nuint size;
            }
            """));
    }

    [Test]
    public void A_struct_that_is_defined_after_its_typedef_has_its_fields()
    {
        string code = GeneratorWorkspace.Generate("typedef struct late late_t;\nstruct late { int value; };\nvoid take(late_t value);\n");

        Assert.That(code, Does.Contain("internal unsafe struct late_t\n{\n    public int value;\n}").And.Contain("take(late_t value);"));
    }
}
