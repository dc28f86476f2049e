using System.Globalization;

namespace Facility.Silo.Outside;

/// <summary>Where a tile of hashes stands: level from 0, index within it, and how many hashes it has.</summary>
public readonly record struct TileAt(int Level, long Index, int Width)
{
    /// <summary>Its file within an export.</summary>
    public string Path => Named($"tile/{Level.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>The file of the entries behind it; level 0 only.</summary>
    public string EntriesPath => Named("tile/entries");

    /// <summary>The same tile once it is full.</summary>
    public TileAt Full => this with { Width = TileTree.Width };

    /// <summary>The folder of its unfinished widths.</summary>
    public static string PartialsOf(string path) => path + ".p";

    /// <summary>A number in groups of three digits, so that no folder gets too many files.</summary>
    public static string Digits(long number)
    {
        var path = (number % 1000).ToString("000", CultureInfo.InvariantCulture);
        for (number /= 1000; number > 0; number /= 1000)
            path = $"x{(number % 1000).ToString("000", CultureInfo.InvariantCulture)}/{path}";
        return path;
    }

    private string Named(string folder)
    {
        var path = $"{folder}/{Digits(Index)}";
        return Width == TileTree.Width
            ? path : $"{PartialsOf(path)}/{Width.ToString(CultureInfo.InvariantCulture)}";
    }
}
