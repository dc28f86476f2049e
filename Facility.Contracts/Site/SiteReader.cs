using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Site.Reading;

namespace Facility.Contracts.Site;

/// <summary>Reads a site file: the whole site, or every mistake at once.</summary>
public static class SiteReader
{
    /// <summary>Reads and checks a site file's text.</summary>
    /// <returns>True with the site, or false with at least one mistake, in the file's order.</returns>
    public static bool TryRead(
        string yaml, [NotNullWhen(true)] out Site? site, out ImmutableArray<SiteMistake> mistakes)
    {
        var found = new Mistakes();
        var draft = YamlTree.Parse(yaml, found) is { } root ? SiteSections.Read(root, found) : null;
        site = found.None ? draft : null;
        mistakes = found.InOrder;
        return site is not null;
    }

    /// <summary>What a site file's text says that works and may yet not be meant; never stops anything.</summary>
    public static ImmutableArray<SiteMistake> WarningsOf(string yaml)
    {
        var found = new Mistakes();
        if (YamlTree.Parse(yaml, found) is { } root) SiteSections.Read(root, found);
        return found.Warnings;
    }

    /// <summary>Reads and checks a people file's text against its site.</summary>
    /// <returns>True with the people, or false with at least one mistake, in the file's order.</returns>
    public static bool TryReadPeople(
        string yaml, Site site,
        [NotNullWhen(true)] out SitePeople? people, out ImmutableArray<SiteMistake> mistakes)
    {
        var found = new Mistakes();
        var draft = YamlTree.Parse(yaml, found) is { } root ? new PeopleSection(site, found).Read(root) : null;
        people = found.None ? draft : null;
        mistakes = found.InOrder;
        return people is not null;
    }
}
