using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml.Linq;

namespace OpenVinoGenAI.Packaging.Tests;

/// <summary>The packages that <c>dotnet cake --target=Pack</c> made.</summary>
internal static class Packages
{
    public const string Managed = "OpenVinoGenAI";
    public const string Images = "OpenVinoGenAI.SkiaSharp";
    public const string Audio = "OpenVinoGenAI.NAudio";
    public const string Hub = "OpenVinoGenAI.Hub";
    public const string Server = "OpenVinoGenAI.AspNetCore";
    public const string Extensions = "OpenVinoGenAI.Extensions.AI";
    public const string AnyRuntime = "OpenVinoGenAI.Runtime";

    public static string Folder { get; } = Path.Combine(Repository.Root, "artifacts", "packages");

    public static string Rid { get; } =
        $"{(OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux")}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";

    public static string Runtime { get; } = $"OpenVinoGenAI.Runtime.{Rid}";

    public static string Version { get; } = Metadata(ManagedFile(), "version");

    /// <summary>The files of the runtime packages, of every RID that was packed.</summary>
    public static string[] RuntimeFiles() =>
        [.. Directory.GetFiles(Folder, $"{AnyRuntime}.*.nupkg").Where(file => !char.IsAsciiDigit(Path.GetFileName(file)[AnyRuntime.Length + 1]))];

    public static string ManagedFile(string id = Managed)
    {
        string[] files = Directory.Exists(Folder)
            ? [.. Directory.GetFiles(Folder, $"{id}.*.nupkg").Where(file => char.IsAsciiDigit(Path.GetFileName(file)[id.Length + 1]))]
            : [];
        return files is [string file] ? file : throw new FileNotFoundException(
            $"{Folder} has {files.Length} packages {id}: run `dotnet cake --target=Pack` first.");
    }

    public static IReadOnlyDictionary<string, long> Entries(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        return archive.Entries.ToDictionary(entry => entry.FullName, entry => entry.Length);
    }

    public static byte[] Read(string package, string entry)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        using Stream stream = archive.GetEntry(entry)!.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    public static string Metadata(string package, string name) => Elements(package, name).Single().Value;

    public static XElement[] Elements(string package, string name)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        using Stream nuspec = archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return [.. XDocument.Load(nuspec).Descendants().Where(element => element.Name.LocalName == name)];
    }
}
