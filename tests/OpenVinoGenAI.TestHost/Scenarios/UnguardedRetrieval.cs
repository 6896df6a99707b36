using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.TestHost.Scenarios;

/// <summary>Calls the native retrieval pipelines without the managed guards. Arguments: what to do, and the model's folder.</summary>
internal static unsafe class UnguardedRetrieval
{
    [Scenario("retrieval-unguarded")]
    internal static void Run(string[] args)
    {
        NativeLibraryLoader.EnsureLoaded();
        using var path = new Utf8Text(args[1]);
        using var device = new Utf8Text("CPU");
        using var text = new Utf8Text("text");
        ov_genai_string_view view = text.View;
        switch (args[0])
        {
            case "embed-no-documents":
                Embed(path, device, -1, pipe => Documents(pipe, null, 0));
                break;
            case "embed-no-texts":
                Embed(path, device, -1, pipe =>
                {
                    ov_genai_embeddings* embeddings;
                    return ov_genai_text_embedding_pipeline_embed((ov_genai_text_embedding_pipeline*)pipe, null, 0, default, &embeddings);
                });
                break;
            case "embed-max-length-1":
                Embed(path, device, 1, OneDocument);
                break;
            case "embed-multimodal-nothing":
                EmbedNothing(path, device);
                break;
            case "rerank-no-documents":
                Rerank(path, device, -1, view, [view], 0);
                break;
            case "rerank-long-query":
                using (var query = new Utf8Text(RetrievalTexts.LongQuery))
                using (var document = new Utf8Text(RetrievalTexts.ShortDocument))
                {
                    Rerank(path, device, -1, query.View, [.. Enumerable.Repeat(document.View, RetrievalTexts.Documents)], RetrievalTexts.Documents);
                }

                break;
            case "rerank-max-length-0":
            case "rerank-max-length-1":
            case "rerank-max-length-2":
                Rerank(path, device, args[0][^1] - '0', view, [view], 1);
                break;
            default:
                throw new ArgumentException($"There is no crash '{args[0]}'.");
        }
    }

    private static void Embed(Utf8Text path, Utf8Text device, long maxLength, Func<nint, ov_status_e> call)
    {
        var config = new ov_genai_text_embedding_config
        {
            max_length = maxLength,
            batch_size = -1,
            pad_to_max_length = -1,
            pad_left = -1,
            pooling_type = -1,
            normalize = -1,
        };
        ov_genai_text_embedding_pipeline* pipe;
        NativeStatus.ThrowIfFailed(ov_genai_text_embedding_pipeline_create(path.Pointer, device.Pointer, &config, null, &pipe));
        Console.Out.WriteLine("calling");
        NativeStatus.ThrowIfFailed(call((nint)pipe));
    }

    private static ov_status_e Documents(nint pipe, ov_genai_string_view* texts, nuint count)
    {
        ov_genai_embeddings* embeddings;
        return ov_genai_text_embedding_pipeline_embed_documents((ov_genai_text_embedding_pipeline*)pipe, texts, count, &embeddings);
    }

    private static ov_status_e OneDocument(nint pipe)
    {
        using var text = new Utf8Text("text");
        ov_genai_string_view view = text.View;
        return Documents(pipe, &view, 1);
    }

    private static void EmbedNothing(Utf8Text path, Utf8Text device)
    {
        ov_genai_embedding_pipeline* pipe;
        NativeStatus.ThrowIfFailed(ov_genai_embedding_pipeline_create(path.Pointer, device.Pointer, null, null, &pipe));
        Console.Out.WriteLine("calling");
        ov_genai_embeddings* embeddings;
        NativeStatus.ThrowIfFailed(ov_genai_embedding_pipeline_embed(pipe, null, 0, null, null, &embeddings));
    }

    private static void Rerank(Utf8Text path, Utf8Text device, long maxLength, ov_genai_string_view query, ov_genai_string_view[] texts, nuint count)
    {
        var config = new ov_genai_text_rerank_config { top_n = 3, max_length = maxLength, pad_to_max_length = -1, pad_left = -1 };
        ov_genai_text_rerank_pipeline* pipe;
        NativeStatus.ThrowIfFailed(ov_genai_text_rerank_pipeline_create(path.Pointer, device.Pointer, &config, null, &pipe));
        Console.Out.WriteLine("calling");
        var results = stackalloc ov_genai_rerank_result[RetrievalTexts.Documents];
        nuint ranked = RetrievalTexts.Documents;
        fixed (ov_genai_string_view* views = texts)
        {
            NativeStatus.ThrowIfFailed(ov_genai_text_rerank_pipeline_rerank(pipe, query, views, count, results, &ranked));
        }

        Console.Out.WriteLine($"{ranked} results");
    }
}
