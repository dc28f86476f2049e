namespace HardwareSim.Conformance.Frames;

/// <summary>Octets that were on the line during a test.</summary>
/// <param name="At">When they were sent, or read, since the run began.</param>
/// <param name="ByTester">Whether we sent them.</param>
/// <param name="Octets">What they were.</param>
internal sealed record Utterance(TimeSpan At, bool ByTester, byte[] Octets);

/// <summary>A line that notes all that passes; a report shows it.</summary>
internal sealed class NotedLine(ITestLine line) : ITestLine
{
    // Longer runs of polls tell nothing new; the end of a test is what explains its verdict.
    private const int Kept = 2000;
    private readonly Queue<Utterance> notes = new();

    /// <summary>What was said, oldest first.</summary>
    public IReadOnlyCollection<Utterance> Notes => notes;

    /// <inheritdoc/>
    public TimeSpan Now => line.Now;

    /// <inheritdoc/>
    public TimeSpan GapMax => line.GapMax;

    /// <inheritdoc/>
    public int Baud
    {
        get => line.Baud;
        set => line.Baud = value;
    }

    /// <inheritdoc/>
    public int Read(Span<byte> into, TimeSpan waitMax)
    {
        var count = line.Read(into, waitMax);
        if (count > 0) Note(byTester: false, into[..count]);
        return count;
    }

    /// <inheritdoc/>
    public TimeSpan Write(ReadOnlySpan<byte> octets)
    {
        Note(byTester: true, octets);
        return line.Write(octets);
    }

    /// <inheritdoc/>
    public void Dispose() => line.Dispose();

    private void Note(bool byTester, ReadOnlySpan<byte> octets)
    {
        if (notes.Count == Kept) notes.Dequeue();
        notes.Enqueue(new(Now, byTester, octets.ToArray()));
    }
}
