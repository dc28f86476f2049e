using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Sealed;
using Facility.Contracts.Signals;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Domain.Sealed;

/// <summary>When an application is taken, handed over, and under whose key it is sealed.</summary>
public static class SealedRules
{
    /// <summary>Between two applications of one kiosk. Whoever floods it fills nothing (1,440 a day at most), and
    /// nobody is silenced: there is no quota, one only waits, and what was written stays on the screen.</summary>
    public static readonly TimeSpan KioskGap = TimeSpan.FromMinutes(1);

    /// <summary>What taking a sealed application must satisfy.</summary>
    public static ImmutableArray<Rule<TakeSealedFacts>> Take { get; } =
    [
        new("SEAL-01", "An application is sealed with the addressee's key that two people confirmed.",
            "Mandela 56; invariant I15",
            facts => facts.KeyInUse is not null && facts.KeyInUse == facts.Fingerprint ? null : new(
                facts.KeyInUse is null
                    ? "Nobody has confirmed a key of this addressee yet."
                    : "It is sealed with a key that is not in use any more.",
                "Open the page again, and send it once more.")),

        new("SEAL-02", "What is taken has the shape of a sealed application.", "an order means what it says",
            facts => facts.HasShape ? null : new("These octets are no sealed application.")),

        new("SEAL-03", "One kiosk takes one application a minute.", "a flood fills nothing, and silences nobody",
            facts => TooSoon(facts.SinceLast)),
    ];

    /// <summary>What an application to the administration must satisfy.</summary>
    public static ImmutableArray<Rule<ApplyFacts>> Apply { get; } =
    [
        new("SEAL-10", "An application says what is asked for.", "internal rules, rule 71",
            facts => facts.Text.Trim().Length is > 0 and <= ISignalRoom.TextLengthMax ? null : new(
                "It says nothing, or too much.", $"Write 1 to {ISignalRoom.TextLengthMax} characters.")),

        new("SEAL-11", "One kiosk takes one application a minute, sealed or not.",
            "a flood fills nothing, and silences nobody", facts => TooSoon(facts.SinceLast)),
    ];

    /// <summary>What handing over must satisfy.</summary>
    public static ImmutableArray<Rule<HandOverFacts>> HandOver { get; } =
    [
        new("SEAL-04", "What is handed over is there, and waits.", "an order means what it says",
            facts => facts is { IsThere: true, IsHandedOver: false } ? null : new(
                facts.IsThere
                    ? "It was handed over already."
                    : $"There is no sealed application '{facts.Number}'.")),

        new("SEAL-05", "Only a file that was taken out can be handed over.", "Penal Executive Code art. 14(3)",
            facts => !facts.IsThere || facts.IsExported ? null : new(
                "Its file was never taken out.", "Take the file out, and give it to whoever carries it.")),

        new("SEAL-06", "Who took it away stands in words.", "decision D4",
            facts => facts.To.Trim().Length is > 0 and <= ISealedOffice.WordsLengthMax ? null : new(
                "Nobody is named who took it away.",
                $"Write who, or under which number it was sent, in 1 to {ISealedOffice.WordsLengthMax} characters.")),
    ];

    /// <summary>What proposing a key must satisfy.</summary>
    public static ImmutableArray<Rule<ProposeKeyFacts>> Propose { get; } =
    [
        new("SEAL-07", "A key belongs to an addressee and is a public key of P-256.", "docs/sealed.md",
            facts => facts is { IsAddressee: true, IsKey: true } ? null : new(
                facts.IsAddressee
                    ? "This is no public key of the curve P-256."
                    : $"'{facts.Addressee}' is no addressee.",
                "Paste the .pub file that 'sealed new-key' made for the addressee.")),

        new("SEAL-08", "A key is proposed once.", "whoever swaps a key is seen",
            facts => !facts.IsKnown ? null : new(
                "This key is in the list already.", "A key that was retired is not used again: make a new one.")),
    ];

    /// <summary>What confirming a key must satisfy.</summary>
    public static ImmutableArray<Rule<ConfirmKeyFacts>> Confirm { get; } =
    [
        new("SEAL-09", "A key is confirmed by somebody else than who proposed it, with the fingerprint that the "
            + "addressee gave out.", "two people; whoever swaps a key is seen", Unconfirmed),
    ];

    /// <summary>Judges taking. Refusals: SEAL-01 to SEAL-03.</summary>
    public static Verdict JudgeTake(TakeSealedFacts facts) => Take.Judge(facts);

    /// <summary>Judges an application to the administration. Refusals: SEAL-10, SEAL-11.</summary>
    public static Verdict JudgeApply(ApplyFacts facts) => Apply.Judge(facts);

    /// <summary>Judges handing over. Refusals: SEAL-04 to SEAL-06.</summary>
    public static Verdict JudgeHandOver(HandOverFacts facts) => HandOver.Judge(facts);

    /// <summary>Judges a proposed key. Refusals: SEAL-07, SEAL-08.</summary>
    public static Verdict JudgePropose(ProposeKeyFacts facts) => Propose.Judge(facts);

    /// <summary>Judges a confirmation. Refusal: SEAL-09.</summary>
    public static Verdict JudgeConfirm(ConfirmKeyFacts facts) => Confirm.Judge(facts);

    /// <summary>How many whole seconds a kiosk has to wait; zero for none.</summary>
    public static int WaitSeconds(TimeSpan sinceLast) =>
        sinceLast >= KioskGap ? 0 : (int)Math.Ceiling((KioskGap - sinceLast).TotalSeconds);

    private static Objection? TooSoon(TimeSpan sinceLast) => WaitSeconds(sinceLast) is var wait and > 0
        ? new(
            "This kiosk took one less than a minute ago.",
            string.Create(CultureInfo.InvariantCulture, $"Send it again in {wait} s; what you wrote stays."))
        : null;

    private static Objection? Unconfirmed(ConfirmKeyFacts facts) =>
        facts.Fingerprint is null ? new("There is no such key that waits to be confirmed.")
        : facts.ProposedBy == facts.Actor.Person.Value ? new(
            "You proposed it yourself.", "Somebody else confirms it.")
        : Plain(facts.Given) != facts.Fingerprint ? new(
            "The fingerprint you typed is not that of this key.",
            "Ask the addressee again, on another way than the key came. If it still differs, the key is not theirs.")
        : null;

    // People write fingerprints in groups.
    private static string Plain(string given) =>
        string.Concat(given.Where(char.IsAsciiHexDigit)).ToLowerInvariant();
}
