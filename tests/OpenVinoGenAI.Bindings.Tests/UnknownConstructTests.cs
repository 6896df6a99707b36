namespace OpenVinoGenAI.Bindings.Tests;

internal sealed class UnknownConstructTests
{
    [TestCase("extern int counter;", "does not know a VarDecl ('counter')")]
    [TestCase("static inline int f(void) { return 1; }", "'f' is static, inline or has a body")]
    [TestCase("int f(void) { return 1; }", "'f' is static, inline or has a body")]
    [TestCase("void f();", "it has no parameter list; write (void)")]
    [TestCase("void f(void); void f(void);", "'f' is declared twice")]
    [TestCase("void f(long value);", "'long' has not the same size on every platform")]
    [TestCase("void f(unsigned long* value);", "'unsigned long' has not the same size on every platform")]
    [TestCase("void f(long double value);", "'long double' has not the same size on every platform")]
    [TestCase("typedef long number;", "typedef 'number': 'long' has not the same size")]
    [TestCase("void f(__int128 value);", "the type '__int128' is not known")]
    [TestCase("void f(_Complex float value);", "the type '_Complex float' is not known")]
    [TestCase("typedef struct t t; t f(void);", "'t' is opaque, so it cannot be passed by value")]
    [TestCase("union u { int a; float b; }; ", "'u' is a union")]
    [TestCase("union u { int a; float b; }; void f(union u* value);", "'u' is a union")]
    [TestCase("struct s { int a : 3; };", "the field 'a' is a bit-field")]
    [TestCase("struct s { int a[4]; };", "field 'a': arrays in structs are not supported")]
    [TestCase("struct s { struct { int a; }; };", "does not know a RecordDecl in a struct")]
    [TestCase("struct __attribute__((packed)) s { int a; };", "does not know a PackedAttr in a struct")]
    [TestCase("struct s { };", "a struct with no field")]
    [TestCase("enum { LONELY };", "this enum has no name")]
    [TestCase("enum e { TOO_BIG = 0x80000000 };", "the value of 'TOO_BIG' does not fit into an int")]
    [TestCase("void f(int (*g)(int, ...));", "a pointer to a function with varargs cannot be called")]
    [TestCase("void f(int (*g)());", "a function pointer needs its parameter list")]
    [TestCase("__attribute__((deprecated)) void f(void);", "'f' has an attribute that the generator does not know: DeprecatedAttr")]
    [TestCase("__attribute__((annotate(\"other\"))) void f(void);", "'f' has an annotation that the generator does not know: annotate(\"other\")")]
    [TestCase("__attribute__((annotate(\"trivial\"))) void f(void (*g)(void));", "'f' is marked as trivial, and a trivial function takes no callback")]
    public void It_is_refused_with_place_and_reason(string declaration, string reason)
    {
        string message = GeneratorWorkspace.Refuse($"#pragma once\n\n{declaration}\n");

        Assert.That(message, Does.Match("test\\.h:3: error: ").And.Contain(reason));
    }

    [Test]
    public void All_problems_are_told_in_one_run()
    {
        string message = GeneratorWorkspace.Refuse("void f(long value);\nint g;\nvoid ok(void);\nvoid h();\n");

        Assert.That(message, Does.Contain("test.h:1: error: ").And.Contain("test.h:2: error: ").And.Contain("test.h:4: error: ").And.Not.Contain("test.h:3:"));
    }

    [Test]
    public void A_header_that_is_no_C_is_refused_with_the_messages_of_clang()
    {
        string message = GeneratorWorkspace.Refuse("void f(unknown_t value);\n");

        Assert.That(message, Does.Contain("could not read the headers").And.Contain("unknown type name 'unknown_t'"));
    }

    [Test]
    public void A_static_assertion_is_no_construct_to_bind()
    {
        string code = GeneratorWorkspace.Generate("_Static_assert(sizeof(int) == 4, \"size\");\nvoid f(void);\n");

        Assert.That(code, Does.Contain("partial void f()"));
    }
}
