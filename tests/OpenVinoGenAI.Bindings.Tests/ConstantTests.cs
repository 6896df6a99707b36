namespace OpenVinoGenAI.Bindings.Tests;

internal sealed class ConstantTests
{
    [TestCase("1", "1")]
    [TestCase("-7", "-7")]
    [TestCase("(-7)", "-7")]
    [TestCase("0x1F", "31")]
    [TestCase("2147483647 /* most */", "2147483647")]
    public void A_macro_that_is_a_number_becomes_a_constant(string body, string expected)
    {
        string code = GeneratorWorkspace.Generate($"#pragma once\n\n#define OV_ABI_VERSION {body}\n");

        Assert.That(code, Does.Contain($"    /// <summary>A macro of test.h, line 3.</summary>\n    internal const int OV_ABI_VERSION = {expected};\n"));
    }

    [TestCase("\"text\"")]
    [TestCase("1.5f")]
    [TestCase("010")]
    [TestCase("2147483648")]
    [TestCase("(1 + 2)")]
    public void A_macro_that_is_another_value_is_refused(string body)
    {
        string message = GeneratorWorkspace.Refuse($"void f(void);\n#define VALUE {body}\n");

        Assert.That(message, Does.Contain("test.h:2: error: the macro 'VALUE'"));
    }

    [Test]
    public void Macros_that_are_no_values_are_only_for_C()
    {
        string code = GeneratorWorkspace.Generate("""
            #ifndef TEST_H
            #define TEST_H
            #define EXPORTED __attribute__((visibility("default")))
            #define EXTERNAL extern
            #define TWICE(x) ((x) * 2)
            #define GONE 5
            #undef GONE
            EXTERNAL EXPORTED int f(void);
            #endif
            """);

        Assert.That(code, Does.Not.Contain("const int").And.Contain("partial int f()"));
    }
}
