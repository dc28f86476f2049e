using System.Collections.Immutable;
using Facility.Contracts.Errors;
using Facility.Contracts.Site;

namespace HardwareSim.Cli;

/// <summary>A site file and the people file beside it, read as a whole or not at all.</summary>
/// <param name="Site">The site.</param>
/// <param name="People">Its people; null without a file.</param>
internal sealed record SiteFiles(Site Site, SitePeople? People)
{
    /// <summary>Reads both; says every mistake on stderr and returns null when there is one.</summary>
    public static SiteFiles? Read(FileInfo file) => Read(file, out _);

    /// <summary>Reads both; says every mistake on stderr, hands them out and returns null when there is one.</summary>
    public static SiteFiles? Read(FileInfo file, out ImmutableArray<SiteMistake> mistakes)
    {
        mistakes = [];
        if (!file.Exists)
        {
            Complaint.Say(CommandErrors.NoFile, $"there is no site file {file.FullName}.");
            return null;
        }
        if (!SiteReader.TryRead(File.ReadAllText(file.FullName), out var site, out mistakes))
            return Refuse(file.FullName, mistakes);
        var people = Path.Combine(file.DirectoryName!, "people.yaml");
        if (!File.Exists(people)) return new(site, null);
        return SiteReader.TryReadPeople(File.ReadAllText(people), site, out var read, out mistakes)
            ? new(site, read)
            : Refuse(people, mistakes);
    }

    private static SiteFiles? Refuse(string path, ImmutableArray<SiteMistake> mistakes)
    {
        Complaint.Say(
            CommandErrors.WrongFile, $"{path} has {SiteMistake.Count(mistakes.Length)}; nothing was started.");
        foreach (var mistake in mistakes) Console.Error.WriteLine($"  {mistake}");
        return null;
    }
}
