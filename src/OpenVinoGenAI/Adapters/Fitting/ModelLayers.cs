using System.Globalization;
using System.Xml;

namespace OpenVinoGenAI;

/// <summary>The layers of a model that adapters can change, from the text of its graph (<c>.xml</c>).</summary>
internal sealed class ModelLayers
{
    private const int ConvolutionRank = 4;

    private ModelLayers(string source, IReadOnlyList<ModelLayer> layers)
    {
        Source = source;
        All = layers;
        Modules =
        [
            .. layers
                .Where(layer => layer.Inputs > 0)
                .GroupBy(layer => layer.Stem, StringComparer.Ordinal)
                .Select(group => new ModelModule(group.First().Path, group.Key, [.. group])),
        ];
    }

    /// <summary>Where the graph is from, for messages.</summary>
    internal string Source { get; }

    /// <summary>All nodes whose names the library compares with those of an adapter.</summary>
    internal IReadOnlyList<ModelLayer> All { get; }

    /// <summary>The modules with weights of a fixed size.</summary>
    internal IReadOnlyList<ModelModule> Modules { get; }

    /// <exception cref="ModelLoadException">The file is not a graph.</exception>
    internal static ModelLayers ReadFile(string file)
    {
        try
        {
            using FileStream stream = File.OpenRead(file);
            using var reader = XmlReader.Create(stream);
            return new ModelLayers(file, Read(reader));
        }
        catch (Exception error) when (error is XmlException or IOException or UnauthorizedAccessException)
        {
            throw new ModelLoadException($"The model's graph {file} cannot be read: {error.Message}", error) { ModelPath = file };
        }
    }

    /// <exception cref="ModelLoadException">The text is not a graph.</exception>
    internal static ModelLayers ReadText(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text));
            return new ModelLayers("in memory", Read(reader));
        }
        catch (XmlException error)
        {
            throw new ModelLoadException($"The model's graph in memory cannot be read: {error.Message}", error);
        }
    }

    private static List<ModelLayer> Read(XmlReader reader)
    {
        Dictionary<int, Node> nodes = [];
        Dictionary<int, int> weights = [];
        Node? current = null;
        int depth = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.Name)
            {
                // Bodies of loops and branches have layers of their own, which the library does not look into.
                case "layer" when current is null || reader.Depth <= depth:
                    depth = reader.Depth;
                    current = new Node(reader.GetAttribute("name") ?? string.Empty, reader.GetAttribute("type") ?? string.Empty);
                    nodes[Number(reader, "id")] = current;
                    break;
                case "data" when current is not null && reader.Depth == depth + 1:
                    current.ElementType = reader.GetAttribute("element_type");
                    current.IsTransposed = string.Equals(reader.GetAttribute("transpose_b"), "true", StringComparison.OrdinalIgnoreCase);
                    break;
                case "input" when current is not null && reader.Depth == depth + 1 && current.IsMultiplication:
                    current.Weights = Dimensions(reader);
                    break;
                case "edge" when reader.Depth < depth + 1 && Number(reader, "to-port") == WeightsPort(nodes, Number(reader, "to-layer")):
                    weights[Number(reader, "to-layer")] = Number(reader, "from-layer");
                    break;
            }
        }

        return [.. nodes.Where(node => node.Value.IsMultiplication).Select(node => node.Value.ToLayer(HasPlainWeights(node.Key, nodes, weights)))];
    }

    // Of a multiplication the second input, of a conversion the only one.
    private static int WeightsPort(Dictionary<int, Node> nodes, int id) =>
        nodes.TryGetValue(id, out Node? node) ? (node.IsMultiplication ? 1 : node.Type == "Convert" ? 0 : -1) : -1;

    private static bool HasPlainWeights(int id, Dictionary<int, Node> nodes, Dictionary<int, int> sources)
    {
        for (int i = 0; i < 2 && sources.TryGetValue(id, out int source); i++)
        {
            Node node = nodes[source];
            if (node.Type == "Const")
            {
                return node.ElementType is "f32" or "f16" or "bf16";
            }

            id = source;
        }

        return false;
    }

    // The dimensions of the second port of an <input>.
    private static List<long> Dimensions(XmlReader reader)
    {
        List<long> dimensions = [];
        bool isWeights = false;
        using XmlReader input = reader.ReadSubtree();
        while (input.Read())
        {
            if (input.NodeType == XmlNodeType.Element && input.Name == "port")
            {
                isWeights = Number(input, "id") == 1;
            }
            else if (isWeights && input.NodeType == XmlNodeType.Text)
            {
                dimensions.Add(long.TryParse(input.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value : -1);
            }
        }

        return dimensions;
    }

    private static int Number(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : -1;

    private sealed class Node(string name, string type)
    {
        internal string Type { get; } = type;

        internal bool IsMultiplication => Type is "MatMul" or "Convolution";

        internal string? ElementType { get; set; }

        internal bool IsTransposed { get; set; }

        internal List<long> Weights { get; set; } = [];

        internal ModelLayer ToLayer(bool hasPlainWeights)
        {
            bool isConvolution = Type == "Convolution";
            bool isFixed = Weights.Count == (isConvolution ? ConvolutionRank : 2) && Weights.TrueForAll(dimension => dimension > 0);
            if (!isFixed)
            {
                return new ModelLayer(name, 0, 0, IsPointwise: false, hasPlainWeights);
            }

            bool isOutputFirst = isConvolution || IsTransposed;
            return new ModelLayer(
                name,
                Weights[isOutputFirst ? 1 : 0],
                Weights[isOutputFirst ? 0 : 1],
                !isConvolution || Weights[^1] * Weights[^2] == 1,
                hasPlainWeights);
        }
    }
}
