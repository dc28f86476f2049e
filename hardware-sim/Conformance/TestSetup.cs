using System.Security.Cryptography;

namespace HardwareSim.Conformance;

/// <summary>What the tester knows of the device under test.</summary>
internal sealed record TestSetup
{
    /// <summary>Its address.</summary>
    public byte Address { get; init; }

    /// <summary>Its key (SCBK); null when it has none, or we do not know it.</summary>
    public byte[]? Key { get; init; }

    /// <summary>Whether all traffic is to be protected, because the device refuses plain commands.</summary>
    public bool Secure => Key is not null;

    /// <summary>How long something is waited for that only the device, or somebody at it, can begin.</summary>
    public TimeSpan ObserveMax { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether other speeds can be set on this transport.</summary>
    public bool HasSpeeds { get; init; } = true;

    /// <summary>Octets nobody can foresee; a self-run takes seeded ones.</summary>
    public Func<int, byte[]> Chance { get; init; } = RandomNumberGenerator.GetBytes;
}
