using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Errors;
using Facility.Contracts.Site;
using Facility.Silo.Estate;
using Facility.Silo.Hosting;

namespace Facility.Silo.Import;

/// <summary>Reads the files of a site from disk: the whole, or every mistake.</summary>
public static class SiteFiles
{
    /// <exception cref="StartRefusedException">The file is missing or wrong; names every mistake.</exception>
    public static SiteCatalogue ReadSite(string path) => ReadText(path, Text(path));

    /// <summary>Reads a site from a text that stood somewhere.</summary>
    /// <exception cref="StartRefusedException">It is wrong; names every mistake.</exception>
    public static SiteCatalogue ReadText(string where, string text) =>
        SiteReader.TryRead(text, out var site, out var mistakes)
            ? new(site, DigestOf(text)) { Text = text }
            : throw Wrong(where, mistakes);

    /// <summary>What a site file is known by.</summary>
    public static string DigestOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <exception cref="StartRefusedException">The file is missing or wrong; names every mistake.</exception>
    public static SitePeople ReadPeople(string path, SiteCatalogue site)
    {
        if (!SiteReader.TryReadPeople(Text(path), site.Site, out var people, out var mistakes))
            throw Wrong(path, mistakes);

        return people;
    }

    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(CommandErrors.NoFile, $"{path} cannot be read: {trouble.Message}");
        }
    }

    private static StartRefusedException Wrong(string path, ImmutableArray<SiteMistake> mistakes) =>
        new(CommandErrors.WrongFile, $"{path}: {SiteMistake.Count(mistakes.Length)}:\n"
            + string.Join('\n', mistakes.Select(mistake => $"  {mistake}")));
}
