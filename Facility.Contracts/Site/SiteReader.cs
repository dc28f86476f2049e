using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Facility.Contracts.Site;

/// <summary>Reads a site file: the whole site, or every mistake at once.</summary>
public static class SiteReader
{
    /// <summary>Reads and checks a site file's text.</summary>
    /// <returns>True with the site, or false with at least one mistake.</returns>
    public static bool TryRead(
        string yaml, [NotNullWhen(true)] out Site? site, out ImmutableArray<SiteMistake> mistakes) =>
        throw new InvalidOperationException("Seam only.");

    /// <summary>Reads and checks a people file's text against its site.</summary>
    public static bool TryReadPeople(
        string yaml, Site site,
        [NotNullWhen(true)] out SitePeople? people, out ImmutableArray<SiteMistake> mistakes) =>
        throw new InvalidOperationException("Seam only.");
}
