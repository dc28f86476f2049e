using HardwareSim.Faults;

namespace HardwareSim.Control;

/// <summary>A fault to put to work.</summary>
/// <param name="Line">The line's id.</param>
/// <param name="Fault">Its words, as in <see cref="FaultText"/>.</param>
internal sealed record FaultRequest(string? Line, string? Fault);

/// <summary>Where all shall be well again.</summary>
/// <param name="Line">The line's id; null for all lines.</param>
internal sealed record FaultClearRequest(string? Line);

/// <summary>A fault at work.</summary>
/// <param name="Line">On which line.</param>
/// <param name="Fault">Its words.</param>
/// <param name="Strikes">How often it has struck.</param>
/// <param name="State"><c>at work</c>, <c>spent</c> or <c>over</c>.</param>
internal sealed record FaultView(string Line, string Fault, long Strikes, string State)
{
    /// <summary>The view of a fault.</summary>
    public static FaultView Of(string line, Fault fault, TimeSpan now) => new(
        line, fault.Order.Text, fault.Strikes,
        now >= fault.Ends ? "over" : fault.IsSpent ? "spent" : "at work");
}

/// <summary>A fault that exists.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Place">Where it acts.</param>
/// <param name="Does">What goes wrong.</param>
/// <param name="When">When it strikes unless told otherwise.</param>
/// <param name="NeedsAddress">Whether a peripheral must be named.</param>
/// <param name="Parameters">What it can be given, each with range, unit and default.</param>
internal sealed record FaultKindView(
    string Id, string Place, string Does, string When, bool NeedsAddress, IReadOnlyList<string> Parameters)
{
    /// <summary>The view of a catalogue entry.</summary>
    public static FaultKindView Of(FaultEntry entry) => new(
        entry.Id, $"{entry.Place}", entry.Does, entry.When, entry.NeedsAddress,
        [.. entry.Parameters.Select(one => $"{one.Name}: {one.Means}; {one.Range}")]);
}
