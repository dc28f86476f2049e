using System.Globalization;

namespace VerifyRecord;

/// <summary>Everything that was signed or witnessed of a record, against which its entries are held.</summary>
public sealed class Heads(NoteKey key)
{
    private readonly List<SignedHead> heads = [];
    private readonly List<SignedHead> elsewhere = [];
    private readonly List<Finding> findings = [];

    /// <summary>Statements that can be believed; first those that were kept where the house has no hand.</summary>
    public IReadOnlyList<SignedHead> All => [.. elsewhere, .. heads];

    /// <summary>Whether a statement was kept elsewhere: what the export itself says stands back behind it.</summary>
    public bool IsFromElsewhere(SignedHead head) => elsewhere.Contains(head);

    /// <summary>What does not fit among them.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>Takes the checkpoints of an export: all that were kept, and the last one.</summary>
    public void TakeFrom(Export export)
    {
        var (before, written) = ((SignedHead?)null, "");
        foreach (var (note, from) in export.History())
        {
            written = note;
            if (Take(note, from, heads) is not { } head) continue;
            Compare(before, head);
            before = head;
        }
        if (export.Text("checkpoint") is not { } last)
            findings.Add(Finding.OfCheckpoint("The file 'checkpoint' is missing."));
        else if (Take(last, "checkpoint", heads) is not null && last != written)
            findings.Add(Finding.OfCheckpoint("The file 'checkpoint' is not the last one that was kept in 'history'."));
    }

    /// <summary>Takes a checkpoint that was kept elsewhere.</summary>
    public void TakeKept(string note, string from) => Take(note, from, elsewhere);

    /// <summary>Takes every checkpoint of an earlier export that was kept elsewhere.</summary>
    public void TakeKept(Export earlier, string name)
    {
        foreach (var (note, from) in earlier.History()) Take(note, $"{name}: {from}", elsewhere);
    }

    /// <summary>Takes lines of a panel's journal: panel, number there, size, root in hexadecimal.</summary>
    public void TakeWitness(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Trim().Length > 0))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length >= 4 && words[3].Length == 64 && words[3].All(char.IsAsciiHexDigit)
                && long.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            {
                elsewhere.Add(new(
                    size, Convert.FromHexString(words[3]), "", 0, $"the journal of {words[0]}, entry {words[1]}"));
            }
            else
            {
                findings.Add(Finding.OfCheckpoint($"This is no line of a witness: {line}"));
            }
        }
    }

    private SignedHead? Take(string note, string from, List<SignedHead> into)
    {
        var (head, why) = key.Open(note, from);
        if (head is null) findings.Add(Finding.OfCheckpoint($"The checkpoint in {from} cannot be believed: {why}"));
        else into.Add(head);
        return head;
    }

    private void Compare(SignedHead? before, SignedHead head)
    {
        var expected = (before?.Number ?? 0) + 1;
        if (head.Number != expected)
        {
            findings.Add(Finding.OfCheckpoint(
                $"{head.From} is the one of number {head.Number}; the one of number {expected} is missing before it."));
        }
        if (before is not null && head.Size < before.Size)
        {
            findings.Add(new(head.Size + 1, before.Size,
                $"they were signed ({before.From}), and a later checkpoint ({head.From}) has them no more."));
        }
        if (before is not null && string.CompareOrdinal(head.Taken, before.Taken) < 0)
            findings.Add(Finding.OfCheckpoint($"{head.From} says it is older than the one before it."));
    }
}
