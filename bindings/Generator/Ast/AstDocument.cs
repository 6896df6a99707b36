using System.Text.Json;

namespace OpenVinoGenAI.Bindings.Generator.Ast;

/// <summary>A syntax tree and the memory that its nodes read from.</summary>
internal sealed class AstDocument : IDisposable
{
    private readonly JsonDocument _json;

    /// <exception cref="JsonException">The text is not JSON.</exception>
    public AstDocument(Stream json)
    {
        // expressions in system headers nest deeper than the reader's default limit of 64
        _json = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 4096 });
        Root = new AstReader().Read(_json.RootElement);
    }

    public AstNode Root { get; }

    public void Dispose() => _json.Dispose();
}
