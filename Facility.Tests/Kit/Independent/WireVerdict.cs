namespace Facility.Tests.Kit.Independent;

/// <summary>A whole wire, read and judged.</summary>
/// <param name="Frames">Every frame in order.</param>
/// <param name="Complaints">Everything that is wrong, in order.</param>
/// <param name="Verified">Sealed frames whose MAC is right.</param>
/// <param name="Unverified">Sealed frames for which there is no key.</param>
public sealed record WireVerdict(
    IReadOnlyList<ReadFrame> Frames, IReadOnlyList<Complaint> Complaints, int Verified, int Unverified)
{
    private readonly Func<int, int, int> ordersOf = (_, _) => 0;

    internal WireVerdict(
        IReadOnlyList<ReadFrame> frames, IReadOnlyList<Complaint> complaints, int verified, int unverified,
        Func<int, int, int> ordersOf)
        : this(frames, complaints, verified, unverified) => this.ordersOf = ordersOf;

    /// <summary>How many different orders switched an output on; repetitions on the line do not count.</summary>
    public int OrdersOf(int address, int output) => ordersOf(address, output);

    /// <summary>Compares with what the output really did; the capture must be whole.</summary>
    public Complaint? JudgeOutput(int address, int output, int acted) =>
        acted > OrdersOf(address, output)
            ? new(ComplaintKind.OutTwice,
                $"output {output} of {address} acted {acted} times on {OrdersOf(address, output)} orders")
            : null;

    public override string ToString() =>
        $"{Frames.Count} frames, {Verified} MACs right, {Unverified} unread, {Complaints.Count} complaints"
        + string.Concat(Complaints.Take(20).Select(complaint => $"\n  {complaint}"));
}
