using Facility.Domain.Estate;

namespace Facility.Tests.Estate;

/// <summary>The page of a cell's life for docs/machines, drawn from the table itself.</summary>
internal static class EstatePages
{
    public static (string File, string Text) Cell => (
        "cell.md",
        "# Cell\n\nDrawn from the table in `Facility.Domain/Estate`; a test keeps it current.\n\n"
        + $"```mermaid\n{new CellMachine().Drawing().ReplaceLineEndings("\n").Trim()}\n```\n");
}
