using System.Collections.Immutable;
using Facility.Contracts.Site;
using Facility.Contracts.Verdicts;

namespace Facility.Devices.Wiegand;

/// <summary>One length of Wiegand frame and what its two parity bits cover.</summary>
/// <remarks>Bits are counted from 1 in the order in which they are sent. Source: SIA AC-01 for 26 bits; 34 and 37 as
/// readers of the field send them.</remarks>
/// <param name="Bits">How many.</param>
/// <param name="Even">First and last bit of the stretch with an even number of ones; its first is the parity.</param>
/// <param name="Odd">First and last bit of the stretch with an odd number of ones; its last is the parity.</param>
public sealed record WiegandFormat(int Bits, (int First, int Last) Even, (int First, int Last) Odd)
{
    /// <summary>All that can be told from a spoilt frame. In 37 bits the stretches share bit 19.</summary>
    public static readonly ImmutableArray<WiegandFormat> All =
    [
        new(26, (1, 13), (14, 26)),
        new(34, (1, 17), (18, 34)),
        new(37, (1, 19), (19, 37)),
    ];

    /// <summary>The format of that length, one of <see cref="SiteWiegand.Formats"/>.</summary>
    public static WiegandFormat Of(int bits) => All.First(format => format.Bits == bits);

    /// <summary>What the parities say of as many bits as the format has.</summary>
    public WiegandFault Judge(ReadOnlySpan<bool> bits)
    {
        Invariant.Require(bits.Length == Bits);

        var even = bits[(Even.First - 1)..Even.Last].Count(true) % 2 == 0;
        var odd = bits[(Odd.First - 1)..Odd.Last].Count(true) % 2 == 1;
        return (even, odd) switch
        {
            (true, true) => WiegandFault.None,
            (false, true) => WiegandFault.FirstParity,
            (true, false) => WiegandFault.LastParity,
            _ => WiegandFault.BothParities,
        };
    }
}
