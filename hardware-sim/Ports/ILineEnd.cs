namespace HardwareSim.Ports;

/// <summary>The building's end of a line's port; the panel holds the other.</summary>
/// <remarks>Used by one thread, except <see cref="Wake"/>.</remarks>
internal interface ILineEnd : IDisposable
{
    /// <summary>How a panel opens it, as written in <c>ports.json</c>.</summary>
    string Address { get; }

    /// <summary>Whether a panel has it open.</summary>
    bool IsOpen { get; }

    /// <summary>The speed the panel has set; null where the port carries none.</summary>
    int? Baud { get; }

    /// <summary>Waits for the panel's octets, for the wait to end, or for <see cref="Wake"/>.</summary>
    /// <returns>How many octets were read.</returns>
    int Read(Span<byte> into, TimeSpan waitMax);

    /// <summary>Hands octets to the panel; nobody there hears nothing.</summary>
    void Write(ReadOnlySpan<byte> octets);

    /// <summary>Ends a running or the next read early; callable from any thread.</summary>
    void Wake();
}
