using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using PublicDocs;

// PublicDocs FOLDER: in every package of a folder, keeps only the documentation of what is visible outside of its assembly.
if (args is not [string folder])
{
    Console.Error.WriteLine("Usage: PublicDocs FOLDER");
    return 1;
}

foreach (string package in Directory.EnumerateFiles(folder, "*.nupkg").Order(StringComparer.Ordinal))
{
    string[] libraries;
    using (ZipArchive archive = ZipFile.OpenRead(package))
    {
        libraries = [.. archive.Entries.Select(entry => entry.FullName)
            .Where(name => name.StartsWith("lib/", StringComparison.Ordinal) && name.EndsWith(".dll", StringComparison.Ordinal))];
    }

    // To update a package means to load all of it, and those with native libraries are large.
    if (libraries.Length > 0)
    {
        using ZipArchive archive = ZipFile.Open(package, ZipArchiveMode.Update);
        foreach (string library in libraries)
        {
            if (archive.GetEntry(Path.ChangeExtension(library, ".xml")) is { } documentation)
            {
                Filter(archive.GetEntry(library)!, documentation);
            }
        }
    }
}

return 0;

static void Filter(ZipArchiveEntry library, ZipArchiveEntry documentation)
{
    IReadOnlySet<string> visible = VisibleMembers.Of(Read(library));
    XDocument document = XDocument.Parse(Encoding.UTF8.GetString(Read(documentation)).TrimStart('\uFEFF'), LoadOptions.PreserveWhitespace);
    XElement[] hidden = [.. document.Descendants("member").Where(member => !visible.Contains(member.Attribute("name")!.Value))];
    foreach (XElement member in hidden)
    {
        // The white space before it goes as well.
        if (member.PreviousNode is XText space)
        {
            space.Remove();
        }

        member.Remove();
    }

    using Stream stream = documentation.Open();
    stream.SetLength(0);
    document.Save(stream, SaveOptions.DisableFormatting);
    Console.WriteLine($"{documentation.FullName}: {hidden.Length} members that are not public removed");
}

static byte[] Read(ZipArchiveEntry entry)
{
    using Stream stream = entry.Open();
    using var content = new MemoryStream();
    stream.CopyTo(content);
    return content.ToArray();
}
