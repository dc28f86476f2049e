namespace Facility.Devices.Links;

/// <summary>A place to send octets to and receive them from: port, pseudo-terminal, TCP, memory, replay.</summary>
/// <remarks>Used by exactly one thread, except <see cref="Wake"/>. A link that threw is dead: dispose it
/// and open a new one.</remarks>
public interface IByteLink : IDisposable
{
    /// <summary>What the transport can and cannot do.</summary>
    LinkTraits Traits { get; }

    /// <summary>Waits until octets are there, the wait is over or <see cref="Wake"/> was called.</summary>
    /// <returns>How many octets were read; 0 when the wait ended without any.</returns>
    /// <exception cref="IOException">The link is gone.</exception>
    int Read(Span<byte> into, TimeSpan waitMax);

    /// <summary>Hands all octets to the transport.</summary>
    /// <exception cref="IOException">The link is gone.</exception>
    void Write(ReadOnlySpan<byte> octets);

    /// <summary>Ends a running or the next <see cref="Read"/> early; callable from any thread.</summary>
    void Wake();
}

/// <summary>Properties of a transport that timing depends on.</summary>
/// <param name="Name">What it is, for messages, e.g. the port's path.</param>
/// <param name="InterCharacterMax">Longest gap inside a frame: 20 ms on a native port, 150 ms over USB or TCP
/// bridges.</param>
public sealed record LinkTraits(string Name, TimeSpan InterCharacterMax)
{
    /// <summary>What was asked of the port and it cannot do; it works without. Usually empty.</summary>
    public IReadOnlyList<string> Shortcomings { get; init; } = [];

    /// <summary>The name, with what the port cannot do.</summary>
    public string Description => string.Join("; ", Shortcomings.Prepend(Name));

    internal static string FormNotSupported(SerialSettings wanted) =>
        $"{wanted.Form} is not supported: it carries eight bits without parity";

    internal static string LineNotSupported(string line) => $"{line}: line not supported";
}
