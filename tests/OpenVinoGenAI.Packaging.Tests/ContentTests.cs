using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace OpenVinoGenAI.Packaging.Tests;

internal sealed class ContentTests
{
    private static IEnumerable<TestCaseData> Dependencies()
    {
        // .NET 8 came without the exporter of JSON schemas; later frameworks bring it themselves.
        string[] core = ["System.Text.Json"];
        string[] images = ["SkiaSharp", "SkiaSharp.NativeAssets.Linux.NoDependencies", .. core];
        string[] audio = ["NAudio.Core", "NLayer", "NVorbis", .. core];
        string[] clients =
        [
            "Microsoft.Extensions.AI",
            "Microsoft.Extensions.AI.Abstractions",
            "Microsoft.Extensions.Configuration.Binder",
            "Microsoft.Extensions.Diagnostics.HealthChecks",
            "Microsoft.Extensions.Hosting.Abstractions",
            "Microsoft.Extensions.Logging.Abstractions",
            "Microsoft.Extensions.Options.ConfigurationExtensions",
            .. images.Union(audio),
        ];
        yield return Case(Packages.Managed, core);
        yield return Case(Packages.Images, [Packages.Managed, .. images]);
        yield return Case(Packages.Audio, [Packages.Managed, .. audio]);
        yield return Case(Packages.Hub, [Packages.Managed, .. core]);
        yield return Case(Packages.Extensions, [Packages.Managed, Packages.Hub, Packages.Audio, Packages.Images, .. clients]);
        yield return Case(Packages.Server, [Packages.Extensions, .. clients]);

        static TestCaseData Case(string id, string[] dependencies) => new TestCaseData(id, dependencies).SetArgDisplayNames(id);
    }

    [TestCaseSource(nameof(Dependencies))]
    public void A_managed_package_is_complete(string id, string[] dependencies)
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
    [TestCase(Packages.Extensions)]
    [TestCase(Packages.Server)]
    public void The_symbols_come_with_it(string id)
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
    public void The_metapackage_names_a_runtime_package_for_every_system()
    {
        string package = Packages.ManagedFile(Packages.AnyRuntime);
        using JsonDocument json = JsonDocument.Parse(Packages.Read(package, "runtime.json"));
        IEnumerable<(string, string?)> named = json.RootElement.GetProperty("runtimes").EnumerateObject().Select(rid => (
            rid.Name, rid.Value.GetProperty(Packages.AnyRuntime).GetProperty($"{Packages.AnyRuntime}.{rid.Name}").GetString()));

        Assert.That(named, Is.EquivalentTo(
            new[] { "linux-x64", "linux-arm64", "win-x64", "osx-arm64" }.Select(rid => (rid, (string?)Packages.Version))));
    }

    [TestCase(Packages.Managed)]
    [TestCase(Packages.Images)]
    [TestCase(Packages.Audio)]
    [TestCase(Packages.Hub)]
    [TestCase(Packages.Extensions)]
    [TestCase(Packages.Server)]
    [TestCase(Packages.AnyRuntime)]
    public void A_package_says_where_it_comes_from(string id)
    {
        string package = Packages.ManagedFile(id);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Packages.Metadata(package, "projectUrl"), Does.StartWith("https://"));
            Assert.That(Packages.Elements(package, "repository").Single().Attribute("url")?.Value, Does.StartWith("https://"));
            Assert.That(Packages.Metadata(package, "releaseNotes"), Does.Contain("CHANGELOG.md"));
            Assert.That(Packages.Metadata(package, "tags"), Does.Contain("openvino"));
        }
    }

    [TestCase(Packages.Managed)]
    [TestCase(Packages.Images)]
    [TestCase(Packages.Audio)]
    [TestCase(Packages.Hub)]
    [TestCase(Packages.Extensions)]
    [TestCase(Packages.Server)]
    public void The_documentation_is_that_of_public_types(string id)
    {
        string package = Packages.ManagedFile(id);
        foreach (string framework in new[] { "net8.0", "net10.0" })
        {
            IReadOnlySet<string> visible = PublicTypes.Of(Packages.Read(package, $"lib/{framework}/{id}.dll"));
            XDocument documentation = XDocument.Load(new MemoryStream(Packages.Read(package, $"lib/{framework}/{id}.xml")));
            string[] members = [.. documentation.Descendants("member").Select(member => member.Attribute("name")!.Value)];

            using (Assert.EnterMultipleScope())
            {
                Assert.That(members.Where(member => !visible.Contains(PublicTypes.OfMember(member))), Is.Empty);

                // The compiler's own types, for instance those that hold extension members, have no names that people could write.
                Assert.That(
                    visible.Where(type => !type.Contains('<', StringComparison.Ordinal) && !members.Contains($"T:{type}")), Is.Empty, "every public type is documented");
            }
        }
    }

    [Test]
    public void Members_that_are_not_public_are_not_documented()
    {
        string documentation = Encoding.UTF8.GetString(Packages.Read(Packages.ManagedFile(), $"lib/net10.0/{Packages.Managed}.xml"));

        Assert.That(documentation, Does.Contain("P:OpenVinoGenAI.LLMPipeline.Tokenizer").And.Not.Contain("PromptTooLongException.#ctor(System.Int32"));
    }

    [Test]
    public void This_machine_s_runtime_package_is_there() =>
        Assert.That(Packages.RuntimeFiles().Select(Path.GetFileName), Does.Contain($"{Packages.Runtime}.{Packages.Version}.nupkg"));
}
