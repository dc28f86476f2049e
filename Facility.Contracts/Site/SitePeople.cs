using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.People;

namespace Facility.Contracts.Site;

/// <summary>Fictional people for a demo or a bench, read from <c>people.yaml</c> beside the site file.</summary>
/// <param name="Staff">Who works there, with cards.</param>
/// <param name="Prisoners">Who is held there, with cells.</param>
public sealed record SitePeople(ImmutableArray<SiteStaff> Staff, ImmutableArray<SitePrisoner> Prisoners);

/// <summary>A fictional member of staff.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Post">Post or rank.</param>
/// <param name="Card">Card number as the reader sends it, hexadecimal.</param>
/// <param name="Bits">How many bits the reader sends.</param>
/// <param name="Pin">PIN, or empty.</param>
/// <param name="Groups">Access groups.</param>
/// <param name="Revoked">Whether the card starts revoked, for showing a denial.</param>
public sealed record SiteStaff(
    PersonId Id, string Name, string Post, string Card, int Bits, string Pin,
    ImmutableArray<AccessGroupId> Groups, bool Revoked);

/// <summary>A fictional prisoner.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Born">Date of birth.</param>
/// <param name="Cell">Where.</param>
public sealed record SitePrisoner(PersonId Id, string Name, DateOnly Born, CellId Cell)
{
    /// <summary>What else the file says of them.</summary>
    public Particulars Is { get; init; } = new();
}
