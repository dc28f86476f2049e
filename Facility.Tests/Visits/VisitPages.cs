using Facility.Domain.Visits;

namespace Facility.Tests.Visits;

/// <summary>The page of a visit's life for docs/machines, drawn from the table itself.</summary>
internal static class VisitPages
{
    public static (string File, string Text) Visit => (
        "visit.md",
        "# Visit\n\nDrawn from the table in `Facility.Domain/Visits`; a test keeps it current.\n\n"
        + $"```mermaid\n{new VisitMachine().Drawing().ReplaceLineEndings("\n").Trim()}\n```\n");
}
