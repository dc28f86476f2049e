namespace VerifyRecord;

/// <summary>Says what was found, for somebody who reads no program.</summary>
public static class Report
{
    /// <summary>How the program ends.</summary>
    public const int Whole = 0, NotWhole = 1, NothingChecked = 2;

    private const int CheckpointMax = 4096;

    /// <summary>What is asked on the command line.</summary>
    /// <param name="Export">Folder or zip file.</param>
    /// <param name="Key">The key or a file with it.</param>
    /// <param name="Since">Checkpoints and exports that were kept elsewhere.</param>
    /// <param name="Witness">Files with lines of witnesses.</param>
    /// <param name="Entry">An entry to print with its proof.</param>
    public sealed record Question(
        string Export, string Key, IReadOnlyList<string> Since, IReadOnlyList<string> Witness, long? Entry);

    /// <summary>Checks an export.</summary>
    public static int Of(Question asked)
    {
        if (KeyOf(asked.Key) is not { } key) return NoKey();
        using var export = Export.Open(asked.Export);
        var heads = new Heads(key);
        heads.TakeFrom(export);
        var earlier = asked.Since.Select(path => Earlier(path, heads)).OfType<Export>().ToList();
        foreach (var file in asked.Witness) heads.TakeWitness(File.ReadLines(file));

        var verification = new Verification(export, heads, earlier);
        var found = verification.Run();
        foreach (var one in earlier) one.Dispose();
        Say(verification, heads, found);
        var proven = asked.Entry is not { } number || Prove(export, key, number);
        return found.Count == 0 && proven ? Whole : NotWhole;
    }

    /// <summary>Checks the proof of one entry.</summary>
    public static int OfProof(string file, string keyText)
    {
        if (KeyOf(keyText) is not { } key) return NoKey();
        if (Proof.Parse(File.ReadAllText(file)) is not { } proof)
        {
            Console.Error.WriteLine($"verify-record: {file} is no proof of an entry.");
            return NothingChecked;
        }
        return Say(proof, key) ? Whole : NotWhole;
    }

    // A checkpoint is a short text; whatever else was kept is an export.
    private static Export? Earlier(string path, Heads heads)
    {
        if (File.Exists(path) && new FileInfo(path).Length < CheckpointMax && File.ReadAllText(path).EndsWith('\n'))
        {
            heads.TakeKept(File.ReadAllText(path), path);
            return null;
        }
        var export = Export.Open(path);
        heads.TakeKept(export, path);
        return export;
    }

    private static void Say(Verification verification, Heads heads, IReadOnlyList<Finding> found)
    {
        if (found.Count == 0)
        {
            Console.WriteLine($"WHOLE. {verification.Entries} entries are as they were signed.");
            Console.WriteLine($"{heads.All.Count} checkpoints agree; the last is of {LastOf(heads)}.");
            Console.WriteLine($"Root: {Convert.ToBase64String(verification.Root)}");
            return;
        }
        Console.WriteLine($"NOT WHOLE. {verification.Entries} entries from the first on fit together.");
        foreach (var finding in found) Console.WriteLine($"- {finding}");
    }

    private static string LastOf(Heads heads) =>
        heads.All.Select(head => head.Taken).Where(taken => taken.Length > 0).DefaultIfEmpty("no known time")
            .Max(StringComparer.Ordinal)!;

    private static bool Prove(Export export, NoteKey key, long number)
    {
        var note = export.Text("checkpoint") ?? "";
        var (head, _) = key.Open(note, "checkpoint");
        if (head is null || Proof.Of(export, number, head, note) is not { } proof)
        {
            Console.WriteLine($"Entry {number} cannot be proven: it is not in what the checkpoint signed.");
            return false;
        }
        Console.WriteLine();
        Console.WriteLine(proof.Text);
        return Say(proof, key);
    }

    private static bool Say(Proof proof, NoteKey key)
    {
        if (proof.Objection(key) is { } why)
        {
            Console.WriteLine($"NOT PROVEN. Entry {proof.Number}: {why}");
            return false;
        }
        Console.WriteLine($"PROVEN. This is entry {proof.Number}, as it was signed:");
        foreach (var line in Entry.Parse(proof.Octets)!.Lines()) Console.WriteLine(line);
        return true;
    }

    private static NoteKey? KeyOf(string text) =>
        NoteKey.Parse(File.Exists(text) ? File.ReadAllText(text).Trim() : text);

    private static int NoKey()
    {
        Console.Error.WriteLine(
            "verify-record: that is no verifier's key; it has a name, eight signs and a text, with + between.");
        return NothingChecked;
    }
}
