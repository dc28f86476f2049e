namespace Facility.Devices.Links;

/// <summary>A link together with the claim on its port; both end together.</summary>
internal sealed class ClaimedLink(IByteLink link, PortClaim claim) : IByteLink
{
    public LinkTraits Traits => link.Traits;

    public int Read(Span<byte> into, TimeSpan waitMax) => link.Read(into, waitMax);

    public void Write(ReadOnlySpan<byte> octets) => link.Write(octets);

    public void Wake() => link.Wake();

    public void Dispose()
    {
        link.Dispose();
        claim.Dispose();
    }
}
