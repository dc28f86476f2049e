using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Site.Changes;

/// <summary>A site taken apart into everything that its file says.</summary>
/// <remarks>A test changes every property of every part in turn and demands that it shows here: what is missing
/// here would change a live site unseen.</remarks>
public static class SiteNouns
{
    /// <summary>All parts, kind by kind, in the file's order.</summary>
    public static ImmutableArray<SiteNoun> Of(Site site) =>
        [.. BuildingNouns.Of(site), .. LineNouns.Of(site), .. DoorNouns.Of(site), .. WatchNouns.Of(site)];

    /// <summary>A digest of what one panel reads of a site: equal parts make equal panels.</summary>
    /// <remarks>SHA-256, lower-case hexadecimal. The order in a file is no part of it, nor what only the silo
    /// reads.</remarks>
    public static string PartDigest(Site site, PanelId panel)
    {
        var lines =
            from noun in Of(site)
            where noun.Panels.Contains(panel)
            from fact in noun.Facts
            where fact.AtPanel
            select $"{noun.Kind}\t{noun.Id}\t{fact.Key}\t{fact.Value}\n";
        return Convert.ToHexStringLower(SHA256.HashData(
            Encoding.UTF8.GetBytes(string.Concat(lines.Order(StringComparer.Ordinal)))));
    }
}
