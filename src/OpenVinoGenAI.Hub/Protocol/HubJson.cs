using System.Text.Json.Serialization;

namespace OpenVinoGenAI;

/// <summary>The serializers of the package, generated so that they survive trimming.</summary>
[JsonSerializable(typeof(RepositoryAnswer))]
[JsonSerializable(typeof(TreeEntry[]))]
[JsonSerializable(typeof(SnapshotManifest))]
internal sealed partial class HubJson : JsonSerializerContext;
