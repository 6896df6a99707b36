namespace OpenVinoGenAI.Packaging.Tests;

internal sealed class ContentTests
{
    // .NET 8 came without the exporter of JSON schemas; later frameworks bring it themselves.
    [TestCase(Packages.Managed, "System.Text.Json")]
    [TestCase(Packages.Images, "OpenVinoGenAI", "SkiaSharp", "SkiaSharp.NativeAssets.Linux.NoDependencies", "System.Text.Json")]
    [TestCase(Packages.Audio, "OpenVinoGenAI", "NAudio.Core", "NLayer", "NVorbis", "System.Text.Json")]
    [TestCase(Packages.Hub, "OpenVinoGenAI", "System.Text.Json")]
    [TestCase(
        Packages.Server,
        "OpenVinoGenAI.Extensions.AI",
        "Microsoft.Extensions.AI",
        "Microsoft.Extensions.AI.Abstractions",
        "Microsoft.Extensions.Configuration.Binder",
        "Microsoft.Extensions.Diagnostics.HealthChecks",
        "Microsoft.Extensions.Hosting.Abstractions",
        "Microsoft.Extensions.Logging.Abstractions",
        "Microsoft.Extensions.Options.ConfigurationExtensions",
        "NAudio.Core",
        "NLayer",
        "NVorbis",
        "SkiaSharp",
        "SkiaSharp.NativeAssets.Linux.NoDependencies",
        "System.Text.Json")]
    public void A_managed_package_is_complete(string id, params string[] dependencies)
    {
        string package = Packages.ManagedFile(id);
        string[] expected = ["README.md", "icon.png", "LICENSE", "THIRD-PARTY-NOTICES.md",
            $"lib/net8.0/{id}.dll", $"lib/net8.0/{id}.xml", $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml"];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(expected.Except(Packages.Entries(package).Keys), Is.Empty);
            Assert.That(Packages.Metadata(package, "license"), Is.EqualTo("Apache-2.0"));
            Assert.That(
                Packages.Elements(package, "dependency").Select(dependency => dependency.Attribute("id")?.Value).Distinct(),
                Is.EquivalentTo(dependencies));
        }
    }

    [TestCase(Packages.Managed)]
    [TestCase(Packages.Images)]
    [TestCase(Packages.Audio)]
    [TestCase(Packages.Hub)]
    [TestCase(Packages.Server)]
    public void The_symbols_are_beside_it(string id)
    {
        IReadOnlyDictionary<string, long> entries = Packages.Entries(Path.ChangeExtension(Packages.ManagedFile(id), ".snupkg"));

        Assert.That(entries.Keys, Does.Contain($"lib/net8.0/{id}.pdb").And.Contain($"lib/net10.0/{id}.pdb"));
    }

    [Test]
    public void The_server_s_package_needs_the_shared_framework_of_ASP_NET_Core() => Assert.That(
        Packages.Elements(Packages.ManagedFile(Packages.Server), "frameworkReference").Select(reference => reference.Attribute("name")?.Value).Distinct(),
        Is.EqualTo(new[] { "Microsoft.AspNetCore.App" }));

    [TestCaseSource(typeof(Packages), nameof(Packages.RuntimeFiles))]
    public void A_runtime_package_is_complete(string package)
    {
        string id = Packages.Metadata(package, "id");
        string native = $"runtimes/{id["OpenVinoGenAI.Runtime.".Length..]}/native/";
        string[] names = [.. Packages.Entries(package).Keys.Where(entry => entry.StartsWith(native, StringComparison.Ordinal)).Select(entry => entry[native.Length..])];
        string[] parts = ["openvino_genai_c.", "openvino_genai.", "openvino_tokenizers.", "openvino_ir_frontend.", "openvino_c.", "openvino.", "_cpu_plugin.", "tbb"];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(parts.Where(part => !names.Any(name => name.Contains(part, StringComparison.Ordinal))), Is.Empty);
            Assert.That(names.Where(name => name.Contains('/', StringComparison.Ordinal)), Is.Empty, "all siblings");
            Assert.That(Packages.Entries(package).Where(entry => entry.Key.StartsWith("licenses/", StringComparison.Ordinal)), Has.Exactly(8).Items);
            Assert.That(Packages.Entries(package).Keys, Does.Contain("THIRD-PARTY-NOTICES.md").And.Contain("README.md").And.Contain("icon.png"));
        }
    }

    [TestCaseSource(typeof(Packages), nameof(Packages.RuntimeFiles))]
    public void A_runtime_package_brings_the_managed_one_in_its_own_version(string package)
    {
        var dependencies = Packages.Elements(package, "dependency").Select(element => (element.Attribute("id")?.Value, element.Attribute("version")?.Value));

        Assert.That(dependencies, Is.EqualTo(new[] { (Packages.Managed, $"[{Packages.Version}]") }));
    }

    [Test]
    public void This_machine_s_runtime_package_is_there() =>
        Assert.That(Packages.RuntimeFiles().Select(Path.GetFileName), Does.Contain($"{Packages.Runtime}.{Packages.Version}.nupkg"));
}
