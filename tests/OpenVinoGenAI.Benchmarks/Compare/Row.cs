namespace OpenVinoGenAI.Benchmarks.Compare;

/// <summary>
/// A measured line of the comparison. Values come in one array for each process that was compared, with one value for each turn; what
/// another side does not have is <see langword="null"/>.
/// </summary>
/// <param name="Name">What was measured.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Ours">This library's values.</param>
/// <param name="Native">Those of plain C++.</param>
/// <param name="Official">Those of the official Python API.</param>
/// <param name="NativeAim">What the ratio to C++ should be.</param>
/// <param name="OfficialAim">What the ratio to Python should be.</param>
internal sealed record Row(
    string Name,
    string Unit,
    IReadOnlyList<double[]> Ours,
    IReadOnlyList<double[]> Native,
    IReadOnlyList<double[]>? Official,
    Aim? NativeAim = null,
    Aim? OfficialAim = null)
{
    internal Series NativeRatio => Series.Ratios(Ours, Native);

    internal Series? OfficialRatio => Official is null ? null : Series.Ratios(Ours, Official);
}
