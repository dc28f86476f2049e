using Facility.Contracts.Site;

namespace HardwareSim.Scaffold;

/// <summary>What a new site is to have.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Blocks">Blocks with cells, 1 to 12.</param>
/// <param name="Cells">Cells of each, 1 to 64.</param>
/// <param name="Turnstiles">Turnstiles at the main gate, 0 to 4.</param>
/// <param name="Lock">How its locks behave.</param>
internal sealed record ScaffoldPlan(string Id, int Blocks, int Cells, int Turnstiles, LockKind Lock)
{
    public const int BlocksMax = 12;
    public const int CellsMax = 64;
    public const int TurnstilesMax = 4;
    private const int CellsPerLanding = 16;

    /// <summary>One panel for one block, else two.</summary>
    public int Panels => Blocks > 1 ? 2 : 1;

    public int Landings => (Cells + CellsPerLanding - 1) / CellsPerLanding;

    public string LockWord => Lock is LockKind.FailSafe ? "fail-safe" : "fail-secure";

    public static string Block(int number) => $"b{number:00}";

    /// <summary>The first half of the blocks belongs to panel 1, with the main gate.</summary>
    public int PanelOf(int block) => Panels == 1 || block <= (Blocks + 1) / 2 ? 1 : 2;

    public int CellsOf(int landing) => Math.Min(CellsPerLanding, Cells - (landing - 1) * CellsPerLanding);
}
