using OpenVinoGenAI.Bindings.Generator;

namespace OpenVinoGenAI.Bindings.Tests;

internal sealed class OptionTests
{
    private const string Header = """
        #pragma once
        #include <stdbool.h>
        #include <stddef.h>
        #include <stdint.h>
        typedef enum { OK, FAILED } ov_status_e;
        typedef enum { FIRST, SECOND } choice_e;
        typedef struct { const char* data; size_t size; } ov_genai_string_view;
        typedef struct { int x; } part;
        typedef struct ov_genai_thing_config_opaque ov_genai_thing_config;
        void ov_genai_thing_config_free(ov_genai_thing_config* config);

        """;

    [TestCase("bool value", "bool* value", "Flag")]
    [TestCase("size_t value", "size_t* value", "Size")]
    [TestCase("int64_t value", "int64_t* value", "Long")]
    [TestCase("int value", "int* value", "Int")]
    [TestCase("float value", "float* value", "Float")]
    [TestCase("choice_e value", "choice_e* value", "Enumeration<Bindings.choice_e>")]
    [TestCase("const char* value", "char* value, size_t* size", "Text")]
    [TestCase("const ov_genai_string_view* value", "ov_genai_string_view* value", "View")]
    public void A_pair_of_a_plain_type_is_listed(string set, string get, string factory)
    {
        using GeneratorWorkspace workspace = Workspace(Pair("max_size", set, get)).AddTable("Count(\"max_size\", nameof(Thing.MaxSize), c => c)");
        GeneratorRun run = workspace.RunWithTables();

        Assert.That(run.ExitCode, Is.EqualTo(GeneratorCommand.Success), run.Error);
        Assert.That(workspace.Read("NativeOptions.g.cs"), Does.Contain($$"""
            internal static unsafe class ThingConfigNativeOptions
            {
                internal static NativeOption<ov_genai_thing_config>[] All =>
                [
                    NativeOption<ov_genai_thing_config>.{{factory}}(
                        "max_size", &NativeMethods.ov_genai_thing_config_set_max_size, &NativeMethods.ov_genai_thing_config_get_max_size),
                ];
            }
            """));
    }

    [TestCase("const part* value", "part* value")]
    [TestCase("const int64_t* values, size_t count", "int64_t* values, size_t* count")]
    [TestCase("size_t value", "int64_t* value")]
    [TestCase("double value", "double* value")]
    public void A_pair_of_another_type_needs_a_row_but_is_mapped_by_hand(string set, string get)
    {
        using GeneratorWorkspace workspace = Workspace(Pair("part", set, get));
        Assert.That(workspace.AddTable("// empty").RunWithTables().Error, Does.Contain("the option 'part' of ov_genai_thing_config has no row in ThingConfigOptions.cs"));

        GeneratorRun run = workspace.AddTable("Object(\n    \"part\",\n    nameof(Thing.Part), c => c)").RunWithTables();

        Assert.That(run.ExitCode, Is.EqualTo(GeneratorCommand.Success), run.Error);
        Assert.That(workspace.Read("NativeOptions.g.cs"), Does.Not.Contain("\"part\""));
    }

    [Test]
    public void A_forgotten_option_fails_at_its_place_and_changes_no_file()
    {
        using GeneratorWorkspace workspace = Workspace(Pair("known", "bool value", "bool* value") + Pair("forgotten", "bool value", "bool* value"))
            .AddTable("Flag(\"known\", nameof(Thing.Known), c => c)");

        GeneratorRun run = workspace.RunWithTables();

        Assert.That(run.ExitCode, Is.EqualTo(GeneratorCommand.Failure));
        Assert.That(run.Error, Does.Match(
            @"test\.h:\d+: error: the option 'forgotten' of ov_genai_thing_config has no row in ThingConfigOptions\.cs: add one, or name ov_genai_thing_config\.forgotten among the exceptions")
            .And.Not.Contain("'known'"));
        Assert.That(workspace.OutputFiles, Is.Empty);
    }

    [Test]
    public void A_config_without_a_table_needs_exceptions()
    {
        using GeneratorWorkspace workspace = Workspace(Pair("state", "bool value", "bool* value"));
        Assert.That(workspace.AddExceptions("").RunWithTables().Error, Does.Contain("'state' of ov_genai_thing_config has no row"));

        GeneratorRun run = workspace.AddExceptions("# why\nov_genai_thing_config.state  # a reason\n").RunWithTables();

        Assert.That(run.ExitCode, Is.EqualTo(GeneratorCommand.Success), run.Error);
        Assert.That(workspace.OutputFiles, Does.Not.Contain("NativeOptions.g.cs"));
    }

    [TestCase("ov_genai_thing_config.gone")]
    [TestCase("ov_genai_thing_config.known")]
    public void An_exception_that_is_not_needed_fails(string exception)
    {
        using GeneratorWorkspace workspace = Workspace(Pair("known", "bool value", "bool* value"))
            .AddTable("Flag(\"known\", nameof(Thing.Known), c => c)")
            .AddExceptions(exception + "\n");

        Assert.That(workspace.RunWithTables().Error, Does.Contain($"exceptions.txt: error: the exception {exception} is not needed"));
    }

    [Test]
    public void A_row_without_a_setter_fails()
    {
        using GeneratorWorkspace workspace = Workspace(Pair("known", "bool value", "bool* value"))
            .AddTable("Flag(\"known\", nameof(Thing.Known), c => c), Flag(\"knwon\", nameof(Thing.Known), c => c)");

        Assert.That(workspace.RunWithTables().Error, Does.Contain("ThingConfigOptions.cs: error: no header declares ov_genai_thing_config_set_knwon"));
    }

    [TestCase("--options", "no-such-folder", "--options: there is no folder 'no-such-folder'")]
    [TestCase("--option-exceptions", "no-such-file", "--option-exceptions: there is no file 'no-such-file'")]
    public void A_missing_place_is_reported(string option, string value, string message)
    {
        using GeneratorWorkspace workspace = Workspace("");

        Assert.That(workspace.Run(option, value).Error, Does.Contain(message));
    }

    private static GeneratorWorkspace Workspace(string pairs) => GeneratorWorkspace.WithHeader(Header + pairs);

    private static string Pair(string name, string set, string get) =>
        $"ov_status_e ov_genai_thing_config_set_{name}(ov_genai_thing_config* config, {set});\n" +
        $"ov_status_e ov_genai_thing_config_get_{name}(const ov_genai_thing_config* config, {get});\n";
}
