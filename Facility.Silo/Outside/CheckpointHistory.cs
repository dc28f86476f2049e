using System.Globalization;
using System.Text;

namespace Facility.Silo.Outside;

/// <summary>Every checkpoint that was ever signed, a file a day, so that a tail that was cut off is missed.</summary>
internal sealed class CheckpointHistory(ExportFiles files)
{
    /// <summary>Its folder within an export.</summary>
    public const string Folder = "history";

    private const int LinesOfNote = 7;

    /// <summary>The last whole note; null if there is none.</summary>
    public string? Last() => files.List(Folder).Reverse()
        .Select(path => NotesIn(path).LastOrDefault()).FirstOrDefault(note => note is not null);

    /// <summary>Adds a note to its day.</summary>
    public void Add(DateTimeOffset at, string note)
    {
        var path = $"{Folder}/{at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.txt";
        var whole = NotesIn(path).Sum(one => (long)Encoding.UTF8.GetByteCount(one));
        files.WriteFrom(path, whole, Encoding.UTF8.GetBytes(note));
    }

    // A crash may have left a part of a note at the end: it was never anybody's checkpoint.
    private IEnumerable<string> NotesIn(string path)
    {
        if (files.Read(path) is not { } octets) return [];
        var lines = Encoding.UTF8.GetString(octets).Split('\n');
        return lines.SkipLast(1).Chunk(LinesOfNote).Where(note => note.Length == LinesOfNote)
            .Select(note => string.Join('\n', note) + "\n");
    }
}
