namespace OpenVinoGenAI.Bindings.Tests;

internal sealed class HeaderTests
{
    private const string Common = """
        #pragma once
        #include <stdio.h>
        /** @brief Codes. */
        typedef enum { OK = 0, GENERAL_ERROR = -1 } ov_status_e;
        typedef enum { UNUSED } ov_unused_e;
        typedef struct ov_tensor ov_tensor_t;
        extern ov_status_e ov_free(const char* content);
        """;

    [Test]
    public void Of_other_libraries_only_the_types_that_are_used_are_generated()
    {
        using GeneratorWorkspace workspace = GeneratorWorkspace.WithHeader("#include \"openvino/c/ov_common.h\"\nov_status_e f(const ov_tensor_t** tensors);\n")
            .AddInclude("openvino/c/ov_common.h", Common);
        workspace.RunSuccessfully();

        Assert.That(workspace.OutputFiles, Is.EqualTo(["NativeMethods.g.cs", "ov_common.g.cs", "test.g.cs"]));
        Assert.That(workspace.Read("ov_common.g.cs"), Does.Contain("GENERAL_ERROR = -1,").And.Contain("internal struct ov_tensor_t;")
            .And.Not.Contain("ov_unused_e").And.Not.Contain("ov_free"));
        Assert.That(workspace.Read("test.g.cs"), Does.Contain("partial ov_status_e f(ov_tensor_t** tensors);"));
    }

    [Test]
    public void A_type_of_the_system_is_refused()
    {
        string message = GeneratorWorkspace.Refuse("#include <stdio.h>\nvoid f(FILE* file);\n");

        Assert.That(message, Does.Contain("test.h:2: error: 'f': 'FILE' is declared outside of the include folders"));
    }

    [Test]
    public void Every_header_has_its_file_and_one_that_declares_nothing_has_none()
    {
        using GeneratorWorkspace workspace = new GeneratorWorkspace()
            .AddHeader("ov/visibility.h", "#pragma once\n#define EXPORTED __attribute__((visibility(\"default\")))\n")
            .AddHeader("ov/b.h", "#pragma once\n#include \"ov/visibility.h\"\ntypedef struct b b;\nEXPORTED void b_free(b* value);\n")
            .AddHeader("ov/a.h", "#pragma once\n#include \"ov/b.h\"\nEXPORTED void a_use(b* value);\n");
        workspace.RunSuccessfully();

        Assert.That(workspace.OutputFiles, Is.EqualTo(["Handles.g.cs", "NativeMethods.g.cs", "a.g.cs", "b.g.cs"]));
        Assert.That(workspace.Read("a.g.cs"), Does.Contain("partial void a_use(b* value);").And.Not.Contain("b_free"));
        Assert.That(workspace.Read("b.g.cs"), Does.Contain("internal struct b;").And.Contain("partial void b_free(b* value);"));
    }

    [Test]
    public void Headers_with_the_same_file_name_are_refused()
    {
        using GeneratorWorkspace workspace = new GeneratorWorkspace()
            .AddHeader("one/Same.h", "void f(void);\n")
            .AddHeader("two/same.h", "void g(void);\n");
        GeneratorRun run = workspace.Run();

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("two headers would be written to").IgnoreCase.And.Contain("same.g.cs").IgnoreCase);
    }

    [Test]
    public void Lines_are_right_after_includes_and_macros_that_span_files()
    {
        using GeneratorWorkspace workspace = GeneratorWorkspace.WithHeader("#include \"macros.h\"\n\n\nAPI(int) f(void);\n\nAPI(int) g(void);\n")
            .AddInclude("macros.h", "#pragma once\n#include <stdint.h>\n#define API(...) extern __attribute__((visibility(\"default\"))) __VA_ARGS__\n");
        workspace.RunSuccessfully();

        Assert.That(workspace.Read("test.g.cs"), Does.Contain("test.h, line 4: <c>int f(void)</c>").And.Contain("test.h, line 6: <c>int g(void)</c>"));
    }
}
