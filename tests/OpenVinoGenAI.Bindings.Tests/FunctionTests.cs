namespace OpenVinoGenAI.Bindings.Tests;

internal sealed class FunctionTests
{
    private const string Prelude = """
        #pragma once
        #include <stdbool.h>
        #include <stddef.h>
        #include <stdint.h>
        typedef struct ov_thing_opaque ov_thing;
        typedef enum { FIRST } kind_e;
        typedef struct { kind_e (*call)(const char* text, void* args); void* args; } callback;
        typedef kind_e (*on_text)(const char* text, void* args);
        typedef kind_e on_text_function(const char* text, void* args);
        typedef int64_t token_id;

        """;

    [TestCase("bool", "byte")]
    [TestCase("_Bool", "byte")]
    [TestCase("char", "byte")]
    [TestCase("signed char", "sbyte")]
    [TestCase("unsigned char", "byte")]
    [TestCase("short", "short")]
    [TestCase("unsigned short", "ushort")]
    [TestCase("int", "int")]
    [TestCase("unsigned", "uint")]
    [TestCase("long long", "long")]
    [TestCase("unsigned long long", "ulong")]
    [TestCase("int8_t", "sbyte")]
    [TestCase("uint8_t", "byte")]
    [TestCase("int16_t", "short")]
    [TestCase("uint16_t", "ushort")]
    [TestCase("int32_t", "int")]
    [TestCase("uint32_t", "uint")]
    [TestCase("int64_t", "long")]
    [TestCase("uint64_t", "ulong")]
    [TestCase("size_t", "nuint")]
    [TestCase("ptrdiff_t", "nint")]
    [TestCase("intptr_t", "nint")]
    [TestCase("uintptr_t", "nuint")]
    [TestCase("float", "float")]
    [TestCase("double", "double")]
    [TestCase("const float", "float")]
    [TestCase("token_id", "long")]
    [TestCase("void*", "void*")]
    [TestCase("const char*", "byte*")]
    [TestCase("const char**", "byte**")]
    [TestCase("const char* const*", "byte**")]
    [TestCase("bool*", "byte*")]
    [TestCase("size_t*", "nuint*")]
    [TestCase("const int64_t*", "long*")]
    [TestCase("const token_id*", "long*")]
    [TestCase("kind_e", "kind_e")]
    [TestCase("kind_e*", "kind_e*")]
    [TestCase("ov_thing*", "ov_thing*")]
    [TestCase("const ov_thing*", "ov_thing*")]
    [TestCase("struct ov_thing_opaque*", "ov_thing*")]
    [TestCase("ov_thing**", "ov_thing**")]
    [TestCase("const ov_thing* const*", "ov_thing**")]
    [TestCase("callback", "callback")]
    [TestCase("const callback*", "callback*")]
    [TestCase("on_text", "delegate* unmanaged[Cdecl]<byte*, void*, kind_e>")]
    [TestCase("on_text*", "delegate* unmanaged[Cdecl]<byte*, void*, kind_e>*")]
    [TestCase("on_text_function*", "delegate* unmanaged[Cdecl]<byte*, void*, kind_e>")]
    public void A_parameter_has_the_blittable_type_of_the_same_size(string type, string expected)
    {
        string code = GeneratorWorkspace.Generate($"{Prelude}void take({type} value);\n");

        Assert.That(code, Does.Contain($"    internal static partial void take({expected} value);\n"));
    }

    [TestCase("void (*value)(void)", "delegate* unmanaged[Cdecl]<void>")]
    [TestCase("ov_thing* (*value)(const int64_t*, size_t)", "delegate* unmanaged[Cdecl]<long*, nuint, ov_thing*>")]
    [TestCase("void (*value)(kind_e (*)(int))", "delegate* unmanaged[Cdecl]<delegate* unmanaged[Cdecl]<int, kind_e>, void>")]
    [TestCase("const int64_t value[4]", "long*")]
    [TestCase("float value[]", "float*")]
    public void A_declarator_around_the_name_is_understood(string parameter, string expected)
    {
        string code = GeneratorWorkspace.Generate($"{Prelude}void take({parameter});\n");

        Assert.That(code, Does.Contain($"    internal static partial void take({expected} value);\n"));
    }

    [TestCase("void", "void")]
    [TestCase("kind_e", "kind_e")]
    [TestCase("const char*", "byte*")]
    [TestCase("uint32_t", "uint")]
    [TestCase("callback", "callback")]
    public void A_result_has_the_blittable_type_of_the_same_size(string type, string expected)
    {
        string code = GeneratorWorkspace.Generate($"{Prelude}{type} give(void);\n");

        Assert.That(code, Does.Contain($"    internal static partial {expected} give();\n"));
    }

    [Test]
    public void A_function_is_imported_by_its_C_name_with_the_C_calling_convention()
    {
        string code = GeneratorWorkspace.Generate("void ov_genai_thing_free(void* thing);\n");

        Assert.That(code, Does.Contain("""
                [LibraryImport(NativeLibraryName.Value, EntryPoint = "ov_genai_thing_free")]
                [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
                internal static partial void ov_genai_thing_free(void* thing);
            """));
    }

    [Test]
    public void Names_that_are_words_of_CSharp_are_escaped_and_missing_names_are_made_up()
    {
        string code = GeneratorWorkspace.Generate("void take(int params, const char* string, float);\n");

        Assert.That(code, Does.Contain("take(int @params, byte* @string, float arg2);"));
    }

    [Test]
    public void A_varargs_function_is_left_out_and_listed()
    {
        using GeneratorWorkspace workspace = GeneratorWorkspace.WithHeader("int b_create(int count, ...);\nint a_create(int count, ...);\nint plain(void);\n");
        workspace.RunSuccessfully();

        Assert.That(workspace.Read("test.g.cs"), Does.Not.Contain("partial int b_create").And.Contain("// b_create takes C varargs").And.Contain("partial int plain()"));
        Assert.That(workspace.Read("NativeMethods.g.cs"), Does.Contain("    [\n        \"a_create\",\n        \"b_create\",\n    ];\n"));
    }

    [Test]
    public void Only_a_function_that_is_marked_as_trivial_skips_the_transition_of_the_garbage_collector()
    {
        string code = GeneratorWorkspace.Generate("""
            #define TRIVIAL __attribute__((annotate("trivial")))
            #define EXPORTED __attribute__((visibility("default")))
            EXPORTED TRIVIAL int get(void);
            EXPORTED int run(void);
            __attribute__((annotate("trivial"))) int direct(void);
            """);

        Assert.That(code, Does.Contain("    [SuppressGCTransition]\n    internal static partial int get();"));
        Assert.That(code, Does.Contain("    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]\n    internal static partial int run();"));
        Assert.That(code, Does.Contain("    [SuppressGCTransition]\n    internal static partial int direct();"));
    }
}
