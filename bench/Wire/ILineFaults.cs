namespace Bench.Wire;

/// <summary>What a line does to octets on their way; nothing, unless told otherwise.</summary>
public interface ILineFaults
{
    /// <summary>What arrives of a frame: none, one or several pieces, each with its delay.</summary>
    IEnumerable<(TimeSpan Delay, byte[] Octets)> Pass(byte[] frame);
}
