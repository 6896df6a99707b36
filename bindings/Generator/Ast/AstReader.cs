using System.Text.Json;

namespace OpenVinoGenAI.Bindings.Generator.Ast;

/// <summary>
/// Reads clang's JSON into nodes. clang writes the file and the line of a location only when they differ from those of
/// the location written before, so the whole document has to be read in order, what is of no interest included.
/// </summary>
internal sealed class AstReader
{
    private string _file = "";
    private string _fullPath = "";
    private int _line;

    public AstNode Read(JsonElement json)
    {
        SourcePosition? position = null;
        SourcePosition? begin = null;
        SourcePosition? end = null;
        var children = new List<AstNode>();
        if (json.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in json.EnumerateObject())
            {
                switch (property.Name)
                {
                    case "loc":
                        position = ReadPosition(property.Value);
                        break;
                    case "range":
                        begin = ReadPosition(property.Value.GetProperty("begin"));
                        end = ReadPosition(property.Value.GetProperty("end"));
                        break;
                    case "inner":
                        children.AddRange(property.Value.EnumerateArray().Select(Read));
                        break;
                }
            }
        }

        return new AstNode(json, position, begin, end, children);
    }

    private SourcePosition? ReadPosition(JsonElement json)
    {
        if (json.TryGetProperty("spellingLoc", out JsonElement spellingJson))
        {
            SourceLocation? spelling = ReadLocation(spellingJson);
            SourceLocation? expansion = ReadLocation(json.GetProperty("expansionLoc"));
            return spelling is null || expansion is null ? null : new SourcePosition(expansion, spelling);
        }

        return ReadLocation(json) is { } location ? new SourcePosition(location, location) : null;
    }

    private SourceLocation? ReadLocation(JsonElement json)
    {
        if (!json.TryGetProperty("offset", out JsonElement offset))
        {
            return null;
        }

        if (json.TryGetProperty("file", out JsonElement file) && file.GetString() is { } name && name != _file)
        {
            _file = name;
            // clang's own pseudo files, such as <stdin>, are not paths
            _fullPath = name.StartsWith('<') ? name : Path.GetFullPath(name);
        }

        if (json.TryGetProperty("line", out JsonElement line))
        {
            _line = line.GetInt32();
        }

        return new SourceLocation(_fullPath, _line, offset.GetInt32(), json.GetProperty("tokLen").GetInt32());
    }
}
