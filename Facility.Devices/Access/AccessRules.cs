using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Credentials;
using Facility.Contracts.Doors;
using Facility.Contracts.Verdicts;
using Facility.Devices.Doors;
using Facility.Devices.Panel;

namespace Facility.Devices.Access;

/// <summary>When a panel refuses a card; all objections are collected.</summary>
public static class AccessRules
{
    /// <summary>The rules.</summary>
    public static readonly ImmutableArray<AccessRule> All =
    [
        new("CARD-01", "A card that the table does not hold opens nothing.", "invariant I1",
            request => request.Credential is null ? "The card is not known." : null),

        new("CARD-02", "A lost card opens nothing.", "invariant I8",
            request => Is(request, CredentialState.Lost) ? "The card was reported lost." : null),

        new("CARD-03", "A revoked card opens nothing.", "invariant I8",
            request => Is(request, CredentialState.Revoked) ? "The card was taken back." : null),

        new("CARD-04", "A card opens within its window only.", "invariant I1",
            OutsideWindow),

        new("CARD-05", "A card opens the doors of its access groups only.", "invariant I1",
            request => request.Credential is not null && !request.Covering.Any()
                ? request.AtConsole
                    ? "None of its access groups has the right to the console."
                    : $"None of its access groups covers door {request.Door}."
                : null),

        new("CARD-06", "Once the table has expired, only the degraded groups open.", "decision D1",
            request => request.TableExpired && request.Covering.Any()
                && !request.Covering.Intersect(request.DegradedGroups).Any()
                ? $"The access table expired at {Moment(request.Table.ValidUntil)} UTC."
                : null),

        new("CARD-07", "Lockdown refuses every card on the sides it closes.", "invariant I11",
            request => request.LockedDown ? $"Door {request.Door} is locked down." : null),

        new("CARD-08", "A door stays locked while a partner of its interlock is not secured.", "invariant I3",
            request => request.BlockedBy.IsEmpty ? null : InterlockWords.Because(request.BlockedBy),
            request => InterlockWords.FreedBy(request.BlockedBy)),

        new("CARD-09", "A door that cannot be seen and driven is not released.", "decision D2",
            request => request.Availability is Availability.Online
                ? null
                : $"Door {request.Door} is {Says(request.Availability)}."),

        new("CARD-10", "A reader that asks for a PIN opens for nobody without one.", "two factors",
            request => request.Pin is not PinState.NotAsked && request.Credential is { PinHash.IsEmpty: true }
                ? "The reader asks for a PIN and the card has none."
                : null),

        new("CARD-11", "A wrong PIN opens nothing.", "two factors",
            request => request.Pin is PinState.Wrong ? "The PIN was wrong." : null),

        new("CARD-12", "A PIN follows its card at once.", "two factors",
            request => request.Pin is PinState.Late
                ? $"No PIN followed within {PanelLimits.PinWaitMax.TotalSeconds:0} s." : null),

        new("CARD-13", "After too many wrong PINs a card rests.", "guessing",
            request => request.Pin is PinState.Paused
                ? $"{PanelLimits.WrongPinsMax} wrong PINs in a row: refused for "
                    + $"{PanelLimits.PinPause.TotalMinutes:0} min."
                : null),

        new("CARD-14", "A card that a returning reader may have kept opens nothing.", "fault D15",
            request => request.IsOld ? "The reader has just come back: the card may be an old one." : null),

        new("CARD-15", "A reader under the install key, which everybody knows, opens nothing.", "OSDP 2.2, SCBK-D",
            request => request.ReaderUnproved ? "The reader has not proved a key of its own." : null),

        new("CARD-16", "What stands above a card in the site's order of precedence has the last word.",
            "section 4, precedence", request => request.OverruledBy.Length > 0
                ? $"Door {request.Door} is held: {request.OverruledBy}."
                : null),

        .. PeopleRules.All,
    ];

    /// <summary>Judges a card at a door.</summary>
    public static Verdict Judge(AccessRequest request) => new(
    [
        .. from rule in All
           let objection = rule.Objection(request)
           where objection is not null
           select new Refusal(rule.Id, objection, rule.WouldChange?.Invoke(request) ?? ""),
    ]);

    private static bool Is(AccessRequest request, CredentialState state) =>
        request.Credential is not null && request.State == state;

    private static string? OutsideWindow(AccessRequest request) => request.Credential switch
    {
        null => null,
        { ValidFrom: { } from } when request.At < from => $"The card is valid from {Moment(from)} UTC.",
        { ValidTo: { } to } when request.At > to => $"The card was valid to {Moment(to)} UTC.",
        _ => Is(request, CredentialState.OutsideWindow) ? "The card is outside its window." : null,
    };

    // What is journalled must not depend on the machine's culture.
    private static string Moment(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Says(Availability availability) => availability switch
    {
        Availability.OutOfService => "out of service",
        _ => "not answering",
    };
}
