// dotnet tool restore && dotnet cake [--target=Test] [--configuration=Release]
// `dotnet build` and `dotnet test` do the same work by themselves; these tasks are what CI and releases add.

var target = Argument("target", "Test");
var configuration = Argument("configuration", "Release");
var artifacts = Directory("artifacts");
var packages = artifacts + Directory("packages");
var testResults = artifacts + Directory("test-results");
var solution = "OpenVinoGenAI.sln";

string Rid => OperatingSystem.IsWindows() ? "win-x64"
    : OperatingSystem.IsMacOS() ? "osx-arm64"
    : System.Runtime.InteropServices.RuntimeInformation.OSArchitecture == System.Runtime.InteropServices.Architecture.Arm64 ? "linux-arm64"
    : "linux-x64";

// Half of what a native test does is to load a model, on one core.
string Parallel => $"--parallel {Environment.ProcessorCount}";

void Run(string program, string arguments, string folder = ".")
{
    var exitCode = StartProcess(program, new ProcessSettings { Arguments = arguments, WorkingDirectory = folder });
    if (exitCode != 0)
    {
        throw new CakeException($"{program} {arguments} ended with {exitCode}");
    }
}

void Generate(string more) => Run("dotnet",
    "run --project bindings/Generator -- --headers native/include " +
    $"--include native/runtime/cache/{Rid}/include --output bindings/Generated " +
    $"--options src/OpenVinoGenAI/Configuration/Options --option-exceptions bindings/option-exceptions.txt {more}");

Task("Restore")
    .Description("Unpacks the native runtime and restores the packages; --full=true fetches all of the runtime, GPU plugin included, and --rids=linux-x64,win-x64 that of other systems")
    .Does(() =>
{
    var full = Argument("full", false) ? "-DFULL=ON" : "";
    foreach (var rid in Argument("rids", Rid).Split(','))
    {
        Run("cmake", $"-DRID={rid} -DDESTINATION=native/runtime/cache/{rid} {full} -P native/runtime/restore.cmake");
    }

    DotNetRestore(solution);
});

Task("Native")
    .Description("Builds the C library and its tests")
    .IsDependentOn("Restore")
    .Does(() => Run("cmake", "-DTESTS=ON -P native/build.cmake"));

Task("NativeTest")
    .Description("Runs the native tests under the sanitizers, and plain those that they leave out; --sanitizers=asan names those to run, none for none; by default asan,tsan")
    .IsDependentOn("Native")
    .Does(() =>
{
    EnsureDirectoryExists(testResults);
    var names = Argument("sanitizers", OperatingSystem.IsLinux() ? "asan,tsan" : "none");
    string[] sanitizers = names == "none" ? [] : names.Split(',');
    var once = sanitizers.Length > 0 ? "--label-exclude sanitized" : "";
    Run("ctest", $"--preset release {once} {Parallel} --output-junit {MakeAbsolute(testResults)}/native-release.xml", "native");
    foreach (var preset in sanitizers)
    {
        Run("cmake", $"-DTESTS=ON -DPRESET={preset} -P native/build.cmake");
        Run("ctest", $"--preset {preset} {Parallel} --output-junit {MakeAbsolute(testResults)}/native-{preset}.xml", "native");
    }
});

Task("Generate")
    .Description("Writes the bindings anew from the C headers; needs clang")
    .IsDependentOn("Restore")
    .Does(() => Generate(""));

Task("BindingsDrift")
    .Description("Fails if the checked-in bindings are not what the C headers give; needs clang")
    .IsDependentOn("Restore")
    .Does(() => Generate("--check"));

// Style rules and analyzers are errors of every build of the solution, so only white space is left to look at.
Task("Format")
    .Description("Fails if `dotnet format` would change white space; a build of the solution checks the rest")
    .Does(() => Run("dotnet", "format whitespace . --folder --verify-no-changes --exclude native/ **/bin/ **/obj/"));

Task("Build")
    .Description("Builds everything")
    .Does(() => DotNetBuild(solution, new DotNetBuildSettings { Configuration = configuration }));

Task("Test")
    .Description("Runs the tests of the README's second command")
    .Does(() => DotNetTest(solution, new DotNetTestSettings { Configuration = configuration }));

Task("GeneratorTest")
    .Description("Runs the tests of the bindings generator; needs clang")
    .Does(() => Run("dotnet", "test tests/OpenVinoGenAI.Bindings.Tests -p:BindingsTests=true " +
        $"--logger \"trx;LogFileName=bindings.trx\" --results-directory {MakeAbsolute(testResults)}"));

Task("BrowserTest")
    .Description("Uses the page of samples/WebChat in a browser; needs Chromium, in /usr/bin/chromium or where OPENVINO_GENAI_BROWSER says")
    .Does(() => Run("dotnet", "test tests/OpenVinoGenAI.Browser.Tests " +
        $"--logger \"trx;LogFileName=browser.trx\" --results-directory {MakeAbsolute(testResults)}"));

Task("Arm64")
    .Description("Cross-compiles the C library for linux-arm64 and lets a model answer under qemu-aarch64")
    .Does(() =>
{
    EnsureDirectoryExists(testResults);
    Run("cmake", "-DRID=linux-arm64 -DTESTS=ON -P native/build.cmake");
    Run("ctest", $"--preset linux-arm64 --no-tests=error --output-junit {MakeAbsolute(testResults)}/native-linux-arm64.xml", "native");
});

// The public gallery takes no more.
const long LargestPackage = 250L * 1024 * 1024;

Task("Pack")
    .Description("Makes the packages; --rids=linux-x64,linux-arm64 names the runtime packages, by default this machine's own. Needs the runtime's wheels: see native/runtime/README.md")
    .Does(() =>
{
    CleanDirectory(packages);
    var settings = new DotNetPackSettings
    {
        Configuration = "Release",
        OutputDirectory = packages,
        MSBuildSettings = new DotNetMSBuildSettings().WithProperty("ContinuousIntegrationBuild", "true"),
    };
    foreach (var project in new[]
    {
        "OpenVinoGenAI", "OpenVinoGenAI.SkiaSharp", "OpenVinoGenAI.NAudio", "OpenVinoGenAI.Hub", "OpenVinoGenAI.Extensions.AI",
        "OpenVinoGenAI.AspNetCore",
    })
    {
        DotNetPack($"src/{project}", settings);
    }
    foreach (var rid in Argument("rids", Rid).Split(','))
    {
        settings.MSBuildSettings = new DotNetMSBuildSettings().WithProperty("ContinuousIntegrationBuild", "true").WithProperty("NativeRid", rid);
        DotNetPack("src/OpenVinoGenAI.Runtime", settings);
    }

    settings.MSBuildSettings = new DotNetMSBuildSettings().WithProperty("ContinuousIntegrationBuild", "true");
    DotNetPack("src/OpenVinoGenAI.Runtime.Metapackage", settings);
    Run("dotnet", $"run --project build/PublicDocs --configuration Release -- {packages}");

    foreach (var package in GetFiles($"{packages}/*.nupkg"))
    {
        var size = FileSize(package);
        Information("{0}: {1:N0} bytes", package.GetFilename(), size);
        if (size > LargestPackage)
        {
            throw new CakeException($"{package.GetFilename()} has {size:N0} bytes: more than {LargestPackage:N0}, which the public gallery refuses");
        }
    }
});

Task("PackagingTest")
    .Description("Uses the packages of Pack as their users do: run, publish, single file, NativeAOT; --long-forms=true compares the times to start, too")
    .IsDependentOn("Pack")
    .Does(() => Run("dotnet", "test tests/OpenVinoGenAI.Packaging.Tests -p:PackagingTests=true " +
        $"-p:LongForms={Argument("long-forms", false)} " +
        $"--logger \"trx;LogFileName=packaging.trx\" --logger \"console;verbosity=normal\" --results-directory {MakeAbsolute(testResults)}"));

Task("Reference")
    .Description("Writes the reference pages of the packages to artifacts/reference/site; a warning is an error")
    .IsDependentOn("Pack")
    .Does(() =>
{
    CleanDirectory("docs/reference/api");
    CleanDirectory(artifacts + Directory("reference"));
    Run("dotnet", "docfx docs/docfx.json --warningsAsErrors");
});

Task("Benchmark")
    .Description("Compares the speed of this library with plain C++ and the official Python API; --processes, --rounds, --warm-ups, --starts, --brief for less, --page for a page with the tables")
    .Does(() =>
{
    var output = artifacts + Directory("benchmarks");
    EnsureDirectoryExists(output);
    var program = "run -c Release --project tests/OpenVinoGenAI.Benchmarks --";
    var page = Argument("page", (output + File("compare.md")).ToString());
    var amounts = new[] { "processes", "rounds", "warm-ups", "starts" }.Where(HasArgument).Select(name => $"--{name} {Argument<string>(name)}");
    Run("dotnet", $"{program} compare {string.Join(' ', amounts)} --markdown {page} --json {output}/compare.json");
    Run("dotnet", $"{program} micro --markdown {page} {(HasArgument("brief") ? "--brief" : "")}");
});

RunTarget(target);
