using System.Net;

namespace Facility.Silo.Panels.Pki;

/// <summary>How often an address may present a wrong code. A guess of 160 bits is hopeless; noise
/// in the log is not.</summary>
public sealed class WrongTries(TimeProvider clock)
{
    /// <summary>Wrong codes of one address in one window.</summary>
    public const int TriesMax = 10;

    /// <summary>The window.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    // More addresses than this at once share one count, so that a flood of addresses costs no memory.
    private const int AddressesMax = 256;

    private readonly Lock gate = new();
    private readonly Dictionary<IPAddress, int> tries = [];
    private DateTimeOffset began;

    public bool IsExhausted(IPAddress from)
    {
        lock (gate)
        {
            Turn();
            return tries.GetValueOrDefault(KeyOf(from)) >= TriesMax;
        }
    }

    public void Count(IPAddress from)
    {
        lock (gate)
        {
            Turn();
            var key = KeyOf(from);
            tries[key] = tries.GetValueOrDefault(key) + 1;
        }
    }

    private void Turn()
    {
        var now = clock.GetUtcNow();
        if (now - began < Window && now >= began) return;

        began = now;
        tries.Clear();
    }

    private IPAddress KeyOf(IPAddress from) =>
        tries.ContainsKey(from) || tries.Count < AddressesMax ? from : IPAddress.None;
}
