using System.Collections.Immutable;
using Facility.Contracts.People;
using Facility.Contracts.Site;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Credentials;

/// <summary>Who may hold which card, and what may be done to it.</summary>
public static class CredentialRules
{
    /// <summary>Fewest digits of a PIN.</summary>
    public const int PinLengthMin = 4;

    /// <summary>Most digits of a PIN.</summary>
    public const int PinLengthMax = 8;

    /// <summary>What enrolling must satisfy, besides CRED-05 and CRED-06 of <see cref="Change"/>.</summary>
    public static ImmutableArray<Rule<EnrolFacts>> Enrol { get; } =
    [
        new("CRED-01", "Only a known person who is not a prisoner holds a credential.", "invariant I14",
            facts => facts.Holder switch
            {
                null => new($"Nobody is known as '{facts.Order.Person}'.", "Register the person first."),
                PersonKind.Child => new($"{facts.Order.Person} is a child: a child never holds a credential."),
                PersonKind.Prisoner => new($"{facts.Order.Person} is held here: a prisoner never holds a credential."),
                _ => null,
            }),

        new("CRED-02", "A card number is what a reader can send.", "reader formats of 26 to 64 bits",
            facts => Card.TryRead(facts.Order.CardNumber, facts.Order.Bits, out _) ? null : new(
                "The card number does not fit its format.",
                facts.Order.Bits is >= CardNumber.BitsMin and <= CardNumber.BitsMax
                    ? $"A card of {facts.Order.Bits} bits has {CardNumber.Right(facts.Order.Bits)}."
                    : $"A card has {CardNumber.BitsMin} to {CardNumber.BitsMax} bits.")),

        new("CRED-03", "A card is enrolled once.", "one card, one holder",
            facts => !facts.CardKnown ? null : new(
                "This card is enrolled already.", "Use another card.")),

        new("CRED-04", "A card's window begins before it ends, and ends in the future.", "an order means what it says",
            facts => facts.Order.ValidTo is not { } end
                || (end > facts.Now && (facts.Order.ValidFrom is not { } begin || begin < end)) ? null : new(
                "The window is over before it begins, or in the past.", "Correct the dates.")),

        new("CRED-11", "A card in a visitor's name opens turnstiles and nothing else.", "invariant I14",
            facts => facts.Holder is not PersonKind.Visitor || facts.Beyond.IsEmpty ? null : BeyondTurnstiles(
                facts.Beyond)),
    ];

    /// <summary>What ending a credential must satisfy.</summary>
    public static ImmutableArray<Rule<ChangeFacts>> Revoke { get; } =
    [
        new("CRED-07", "Only a credential that has not ended is ended.", "an order means what it says",
            facts => facts.State is not null && !facts.HasEnded ? null : new(
                facts.State is null
                    ? $"There is no credential '{facts.Credential}'."
                    : $"Credential {facts.Credential} has ended already.")),
    ];

    /// <summary>What changing a credential must satisfy.</summary>
    public static ImmutableArray<Rule<ChangeFacts>> Change { get; } =
    [
        new("CRED-05", "Only access groups of the site are given.", "invariant I1",
            facts => facts.UnknownGroups.IsEmpty ? null : new(
                $"The site has no access group {string.Join(", ", facts.UnknownGroups)}.", "Choose from the list.")),

        new("CRED-06", "A PIN has 4 to 8 digits.", "keypads of the readers",
            facts => facts.Pin is not { Length: > 0 } pin || IsPin(pin) ? null : new(
                "The PIN is not 4 to 8 digits.", "Choose 4 to 8 digits.")),

        new("CRED-08", "Only a credential that has not ended is changed.", "what was revoked never comes back",
            facts => facts.State is not null && !facts.HasEnded ? null : new(
                facts.State is null
                    ? $"There is no credential '{facts.Credential}'."
                    : $"Credential {facts.Credential} has ended.", "Enrol another card.")),

        new("CRED-09", "A duress PIN goes with a PIN and is another one.", "duress",
            facts => facts.IsOtherPin ? new("The PIN and the duress PIN would be the same.", "Choose another one.")
                : facts.LacksPin ? new("The card has no PIN.", "Set its PIN first.")
                : null),

        new("CRED-10", "A visitor's card keeps to turnstiles.", "invariant I14",
            facts => facts.Beyond.IsEmpty ? null : BeyondTurnstiles(facts.Beyond)),
    ];

    /// <summary>Judges the number of a card that is nobody's yet. Refusals: CRED-02, CRED-03.</summary>
    public static Verdict JudgeNumber(string number, int bits, bool isKnown) => Enrol.Judge(new(
        new(new("nobody"), number, bits, [], null, null, ""), PersonKind.Visitor, isKnown, [],
        DateTimeOffset.UnixEpoch));

    /// <summary>Judges an enrolment. Refusals: CRED-01 to CRED-06, CRED-11.</summary>
    public static Verdict JudgeEnrol(EnrolFacts facts)
    {
        var asChange = new ChangeFacts(
            new("new"), Contracts.Credentials.CredentialState.Active, facts.UnknownGroups, facts.Order.Pin);
        return new([.. Enrol.Judge(facts).Refusals, .. Change.Judge(asChange).Refusals]);
    }

    /// <summary>Judges the end of a credential. Refusals: CRED-07.</summary>
    public static Verdict JudgeRevoke(ChangeFacts facts) => Revoke.Judge(facts);

    /// <summary>Judges a change of groups or PIN. Refusals: CRED-05, CRED-06, CRED-08 to CRED-10.</summary>
    public static Verdict JudgeChange(ChangeFacts facts) => Change.Judge(facts);

    private static Objection BeyondTurnstiles(ImmutableArray<string> beyond) => new(
        $"A visitor would get more than turnstiles: {string.Join(", ", beyond)}.",
        "Choose groups whose lists have turnstiles alone.");

    private static bool IsPin(string pin) =>
        pin.Length is >= PinLengthMin and <= PinLengthMax && pin.All(char.IsAsciiDigit);
}
