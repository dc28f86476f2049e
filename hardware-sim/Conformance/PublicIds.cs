using System.Collections.Immutable;

namespace HardwareSim.Conformance;

/// <summary>The public list, from the file that goes with the program.</summary>
internal static class PublicIds
{
    private const string Resource = "HardwareSim.Conformance.public-ids.tsv";
    private const int Columns = 5;

    /// <summary>All of them, in the list's order.</summary>
    public static readonly ImmutableArray<PublicId> All = [.. Read()];

    private static IEnumerable<PublicId> Read()
    {
        using var stream = typeof(PublicIds).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells.Length != Columns) throw new InvalidDataException($"{Resource}: not {Columns} columns: {line}");
            yield return new(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }
    }
}
