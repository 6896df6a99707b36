namespace OpenVinoGenAI.Bindings.Tests;

internal sealed class HandleTests
{
    private const string Prelude = """
        #pragma once
        typedef enum { OK, FAILED } ov_status_e;
        /** @brief A thing. */
        typedef struct ov_genai_thing_opaque ov_genai_thing;

        """;

    [Test]
    public void A_type_with_a_function_that_frees_it_has_a_handle()
    {
        string code = Handles(Prelude + "void ov_genai_thing_free(ov_genai_thing* thing);\n");

        Assert.That(code, Does.Contain("""
            namespace OpenVinoGenAI.Interop.Handles;

            /// <summary>Owns a native <c>ov_genai_thing</c>. A thing.</summary>
            internal sealed unsafe class ThingHandle(ov_genai_thing* pointer) : NativeHandle<ov_genai_thing>(pointer)
            {
                protected override void Free(ov_genai_thing* pointer) => NativeMethods.ov_genai_thing_free(pointer);
            }
            """));
    }

    [Test]
    public void A_handle_creates_and_copies_where_the_functions_take_nothing_else()
    {
        string code = Handles(Prelude + """
            void ov_genai_thing_free(ov_genai_thing* thing);
            ov_status_e ov_genai_thing_create(ov_genai_thing** thing);
            ov_status_e ov_genai_thing_copy(const ov_genai_thing* source, ov_genai_thing** target);

            """);

        Assert.That(code, Does.Contain("""
                internal static ThingHandle Create()
                {
                    NativeLibraryLoader.EnsureLoaded();
                    ov_genai_thing* pointer;
                    NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_thing_create(&pointer));
                    return new ThingHandle(pointer);
                }
            """));
        Assert.That(code, Does.Contain("""
                internal static ThingHandle CopyOf(NativeHandle<ov_genai_thing> original)
                {
                    using var source = original.Acquire();
                    ov_genai_thing* pointer;
                    NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_thing_copy(source.Pointer, &pointer));
                    return new ThingHandle(pointer);
                }
            """));
    }

    [TestCase("ov_status_e ov_genai_thing_create(int kind, ov_genai_thing** thing);")]
    [TestCase("ov_status_e ov_genai_thing_create(ov_genai_thing** thing, ...);")]
    public void A_creation_that_needs_more_is_left_to_its_caller(string create)
    {
        string code = Handles(Prelude + "void ov_genai_thing_free(ov_genai_thing* thing);\n" + create + "\n");

        Assert.That(code, Does.Not.Contain("Create()"));
    }

    [TestCase("ov_status_e ov_genai_thing_free(ov_genai_thing* thing);")]
    [TestCase("void ov_genai_thing_free(ov_genai_thing* thing, int how);")]
    [TestCase("void ov_genai_thing_free(void* thing); void ov_genai_thing_use(ov_genai_thing* thing);")]
    [TestCase("void ov_genai_thing_use(ov_genai_thing* thing);")]
    public void Other_functions_make_no_handle(string function)
    {
        using GeneratorWorkspace workspace = GeneratorWorkspace.WithHeader(Prelude + function + "\n");
        workspace.RunSuccessfully();

        Assert.That(workspace.OutputFiles, Does.Not.Contain("Handles.g.cs"));
    }

    [TestCase("ov_genai_llm_pipeline", "LLMPipelineHandle")]
    [TestCase("ov_genai_vlm_pipeline", "VLMPipelineHandle")]
    [TestCase("ov_genai_text2image_pipeline", "Text2ImagePipelineHandle")]
    [TestCase("ov_genai_whisper_generation_config", "WhisperGenerationConfigHandle")]
    [TestCase("ov_genai_generation_handle", "GenerationHandle")]
    [TestCase("other_thing", "OtherThingHandle")]
    public void A_handle_has_the_official_name_of_what_it_owns(string type, string expected)
    {
        string code = Handles($"typedef struct {type}_opaque {type};\nvoid {type}_free({type}* handle);\n");

        Assert.That(code, Does.Contain($"internal sealed unsafe class {expected}({type}* pointer)"));
    }

    private static string Handles(string header)
    {
        using GeneratorWorkspace workspace = GeneratorWorkspace.WithHeader(header);
        workspace.RunSuccessfully();
        return workspace.Read("Handles.g.cs");
    }
}
