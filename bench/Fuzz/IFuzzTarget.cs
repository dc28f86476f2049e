namespace Bench.Fuzz;

/// <summary>A role under a storm of frames; made anew for each episode.</summary>
/// <remarks>Throws <see cref="FuzzFaultException"/> when it sees something that must never happen.</remarks>
internal interface IFuzzTarget
{
    /// <summary>A frame that the role would take now.</summary>
    byte[] Valid();

    /// <summary>Lets the role hear octets after a while, and judges what it does.</summary>
    void Hear(byte[] octets, StepMeter meter);

    /// <summary>A good dialogue works again.</summary>
    void ProveUsable();
}
