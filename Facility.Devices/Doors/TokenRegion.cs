using static Facility.Devices.Doors.DoorTrigger;
using static Facility.Devices.Doors.TokenState;

namespace Facility.Devices.Doors;

/// <summary>The interlock token: taken before a release, kept until the door is confirmed secured.</summary>
/// <remarks>A lock that failed or a module that fell silent keeps it: the partners stay inhibited.</remarks>
internal sealed class TokenRegion : DoorRegion<TokenState>
{
    public TokenRegion(DoorWork work)
        : base("token", work, door => door.Token, (door, state) => door with { Token = state },
            [TokenTaken, TokenReturned, ReleaseOrdered, SecuredConfirmed])
    {
        Table.Configure(Free)
            .Permit(TokenTaken, Taken).Permit(ReleaseOrdered, Held)
            .Ignore(TokenReturned).Ignore(SecuredConfirmed);

        Table.Configure(Taken)
            .Permit(ReleaseOrdered, Held).Permit(TokenReturned, Free)
            .Ignore(TokenTaken).Ignore(SecuredConfirmed);

        Table.Configure(Held)
            .Permit(SecuredConfirmed, Free)
            .Ignore(TokenTaken).Ignore(TokenReturned).Ignore(ReleaseOrdered);
    }
}
