using System.Collections.Immutable;
using Facility.Contracts.People;
using Facility.Contracts.Verdicts;
using Facility.Contracts.Visits;
using Facility.Domain.Credentials;
using Facility.Domain.Rules;

namespace Facility.Domain.Visits;

/// <summary>What happens to a visit after it was booked: at the door, in the wing, and called off.</summary>
public static class VisitDoorRules
{
    private const string Means = "an order means what it says";

    /// <summary>What a step must satisfy.</summary>
    public static ImmutableArray<Rule<VisitStepFacts>> Step { get; } =
    [
        new("VIST-40", "A visit goes its way step by step, and what is over stays over.", Means,
            facts => facts.State is { } state && new VisitMachine().Allows(state, facts.Step.Trigger) ? null : new(
                facts.State is { } now
                    ? $"The visit is {Word(now)}; '{Word(facts.Step.Trigger)}' means nothing there."
                    : "There is no such visit.", "Look at the list again.")),

        new("VIST-41", "Who calls a visit off, refuses it or proves smuggling says who wants it, and why.",
            "decision D4",
            facts => !NeedsWords(facts) || (IsText(facts.Step.Words) && HasParty(facts)) ? null : new(
                "It is not said why or for whom, or too much is written.",
                $"Choose and write 1 to {VisitLimits.WordsLengthMax} characters.")),

        new("VIST-42", "Only who is of the visit comes to it, and not children alone.", "internal rules 76-100",
            facts => facts.Step.Trigger is not VisitTrigger.Arrive
                || (facts.Step.Came.All(one => facts.Guests.Any(guest => guest.Id == one))
                    && facts.Guests.Any(guest => guest.IsAdult && facts.Step.Came.Contains(guest.Id))) ? null : new(
                "Somebody is not of this visit, or nobody grown up came.",
                "Tick those of the visit who are here; another visit needs another booking.")),

        new("VIST-43", "The door opens to a visit in its time.", "an order means what it says",
            facts => facts.IsTime || facts.Step.Trigger is not (VisitTrigger.Arrive or VisitTrigger.Begin) ? null : new(
                "Its session is not yet near, or is over.", "Wait, or move the visit to another session.")),

        new("VIST-44", "Nobody goes in to a visit against which something stands that nobody decided.",
            "decision D5",
            facts => !facts.IsUnderReview || facts.Step.Trigger is not (VisitTrigger.Arrive or VisitTrigger.Admit
                or VisitTrigger.Begin) ? null : new(
                "Facts changed since it was booked.", "Let the office decide it first: it stands on the review list.")),

        new("VIST-45", "Everybody who goes in was searched, and somebody grown up is among them.",
            "internal rules 76-100; Mandela rule 60",
            facts => facts.Step.Trigger is not VisitTrigger.Admit
                || (facts.Guests.All(guest => !guest.Came || guest.Searched is not null)
                    && facts.GoingIn.Any(guest => guest.IsAdult)) ? null : new(
                "Somebody who came was not searched, or nobody grown up is left.",
                "Search them, or write down that they decline.")),

        new("VIST-46", "Everybody who goes in wears a badge of their own.", "invariant I12",
            facts => facts.Step.Trigger is not VisitTrigger.Admit || HasBadges(facts) ? null : new(
                "A badge is missing, stands twice, is inside already or is for nobody who goes in.",
                "Give each one a badge that is free.")),

        new("VIST-47", "A visit ends when everybody who came in has left.", "invariant I12",
            facts => facts.Step.Trigger is not (VisitTrigger.End or VisitTrigger.Refuse or VisitTrigger.Cancel)
                || !facts.Guests.Any(guest => guest.IsUnaccounted) ? null : new(
                "Visitors are still in the wing, or have not handed their badges back.",
                "Let each of them leave by name and badge.")),

        new("VIST-48", "A step at the door is arriving, going in, beginning, ending or refusing.", Means,
            // Calling off is the office's: at the door nobody is named for whom, which VIST-41 asks.
            facts => facts.By is not VisitParty.None || facts.Step.Trigger is VisitTrigger.Cancel or VisitTrigger.Arrive
                or VisitTrigger.Admit or VisitTrigger.Begin or VisitTrigger.End or VisitTrigger.Refuse ? null : new(
                $"'{Word(facts.Step.Trigger)}' is no step at the door.", "Choose one of the five.")),

        new("VIST-73", "A card of the stock is lent to one visitor at a time, and opens turnstiles and nothing else.",
            "invariant I14; CRED-03",
            facts => facts.Step.Trigger is not VisitTrigger.Admit || facts.Cards.All(IsLendable) ? null : new(
                string.Join(' ', facts.Cards.Where(card => !IsLendable(card)).Select(NotLendable)),
                "Lend another card; have the access group of this one put right.")),

        new("VIST-74", "A visit begins when somebody grown up has passed into the wing.", "invariant I12",
            facts => facts.Step.Trigger is not VisitTrigger.Begin || facts.State is not VisitState.Admitted
                || facts.Guests.Any(guest => guest is { IsAdult: true, IsInside: true }) ? null : new(
                "Nobody grown up of this visit has passed into the wing.",
                "Wait for the passage, or let them through by hand and say why.")),
    ];

    /// <summary>What a search must satisfy.</summary>
    public static ImmutableArray<Rule<SearchFacts>> Search { get; } =
    [
        new("VIST-49", "Searched is who came, before going in, and once.", Means,
            facts => facts is { State: VisitState.Arrived, Guest: { Came: true, Searched: null } } ? null : new(
                "This person did not come, was searched, or is in already.", "Look at the list again.")),

        new("VIST-50", "Nobody searches the body of a child.", "Mandela rule 60(2)",
            facts => !facts.Order.Consented || facts.Guest is not { IsAdult: false }
                || facts.Order.Kind is SearchKind.Things ? null : new(
                "This is a child.", "Look through things and outer clothes only.")),

        new("VIST-51", "A body is searched by somebody of the same sex.", "Mandela rule 52; internal rules 76-100",
            facts => !facts.Order.Consented || facts.Order.Kind is not SearchKind.Body
                || facts.Guest is not { IsAdult: true } guest
                || guest.Sex == (facts.Order.SearcherIsWoman ? Sex.Female : Sex.Male) ? null : new(
                "The searcher is of the other sex, or this person's is not known.",
                "Call somebody of the same sex.")),

        new("VIST-52", "It is said how, why and with what result somebody was searched.", "Mandela rule 51",
            facts => Enum.IsDefined(facts.Order.Kind) && IsText(facts.Order.Reason) && IsShort(facts.Order.Found)
                ? null : new(
                "The kind or the reason is missing, or too much is written.",
                $"Write 1 to {VisitLimits.WordsLengthMax} characters.")),
    ];

    /// <summary>What leaving must satisfy.</summary>
    public static ImmutableArray<Rule<LeaveFacts>> Leave { get; } =
    [
        new("VIST-53", "Who leaves is who came in, by name and badge.", "invariant I12",
            facts => facts.Guest is { IsUnaccounted: true } guest && guest.Badge == facts.Order.Badge.Trim() ? null
                : new(
                "This person is not inside, or the badge is another's.",
                "Compare face, name and badge; hold everybody back until they fit.")),

        new("VIST-76", "Who went in with a card comes out by a passage, or by hand with a reason.", "invariant I12",
            facts => facts.Guest is not { HoldsCard: true, IsInside: true } ? null : new(
                "No turnstile has counted this person out.",
                "Let them pass with the card, or let them through by hand and say why.")),
    ];

    /// <summary>What passing by hand must satisfy.</summary>
    public static ImmutableArray<Rule<PassFacts>> Pass { get; } =
    [
        new("VIST-75", "By hand goes through whoever was let in and is on the other side, with a reason.",
            "decision D4; invariant I12",
            facts => facts.State is VisitState.Admitted or VisitState.InProgress && IsText(facts.Order.Words)
                && facts.Guest is { Badge.Length: > 0, HasLeft: false } guest
                && guest.IsInside != facts.Order.Entering ? null : new(
                "This person was not let in, stands on that side already, or it is not said why.",
                $"Look at the list again; write 1 to {VisitLimits.WordsLengthMax} characters.")),
    ];

    /// <summary>What a new card of the stock must satisfy, besides CRED-02 and CRED-03.</summary>
    public static ImmutableArray<Rule<EnrolVisitCardFacts>> Card { get; } =
    [
        new("VIST-70", "A visitor card has a printed number of its own.", Means,
            facts => !facts.IsKnown
                && facts.Order.Printed is { Length: > 0 and <= VisitLimits.PrintedLengthMax } printed
                && printed.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-') ? null : new(
                "The printed number is missing, stands on another card of the stock or has other signs.",
                $"Print 1 to {VisitLimits.PrintedLengthMax} letters, digits or hyphens.")),

        new("VIST-71", "A visitor card opens turnstiles and nothing else.", "invariant I14",
            facts => facts.IsGroup && facts.Beyond.IsEmpty ? null : new(
                !facts.IsGroup ? $"The site has no access group {facts.Order.Group}."
                    : $"The access group {facts.Order.Group} gives more: {string.Join(", ", facts.Beyond)}.",
                "Choose a group whose list has turnstiles alone.")),
    ];

    /// <summary>What taking a card out of use must satisfy.</summary>
    public static ImmutableArray<Rule<(bool IsInUse, string Words)>> Withdraw { get; } =
    [
        new("VIST-72", "A card that is in use is taken out of use, with a reason.", "decision D4",
            facts => facts.IsInUse && IsText(facts.Words) ? null : new(
                "There is no such card in use, or it is not said why.",
                $"Look at the list again; write 1 to {VisitLimits.WordsLengthMax} characters.")),
    ];

    /// <summary>Judges whether a card leaves the stock. Refusals: VIST-72.</summary>
    public static Verdict JudgeWithdraw(bool isInUse, string words) => Withdraw.Judge((isInUse, words));

    /// <summary>Judges passing by hand. Refusals: VIST-75.</summary>
    public static Verdict JudgePass(PassFacts facts) => Pass.Judge(facts);

    /// <summary>Judges a new card of the stock. Refusals: VIST-70, VIST-71, CRED-02, CRED-03.</summary>
    public static Verdict JudgeCard(EnrolVisitCardFacts facts) => new(
    [
        .. Card.Judge(facts).Refusals,
        .. CredentialRules.JudgeNumber(facts.Order.CardNumber, facts.Order.Bits, facts.IsEnrolled).Refusals,
    ]);

    /// <summary>What closing a session must satisfy.</summary>
    public static ImmutableArray<Rule<CloseSessionFacts>> Close { get; } =
    [
        new("VIST-54", "A session closes when nobody is unaccounted for.", "invariant I12",
            facts => facts is { IsKnown: true, Inside.IsEmpty: true, Open: 0 } ? null : new(
                !facts.IsKnown ? "There is no such session with visits."
                    : facts.Inside.IsEmpty ? $"{facts.Open} visits are neither over nor called off."
                    : $"Still inside: {string.Join(", ", facts.Inside)}.",
                "Let each leave by name and badge, and end each visit.")),
    ];

    /// <summary>Judges a step. Refusals: VIST-40 to VIST-48, VIST-73, VIST-74.</summary>
    public static Verdict JudgeStep(VisitStepFacts facts) => Step.Judge(facts);

    /// <summary>Judges a search. Refusals: VIST-49 to VIST-52.</summary>
    public static Verdict JudgeSearch(SearchFacts facts) => Search.Judge(facts);

    /// <summary>Judges somebody's leaving. Refusals: VIST-53, VIST-76.</summary>
    public static Verdict JudgeLeave(LeaveFacts facts) => Leave.Judge(facts);

    /// <summary>Judges the end of a session. Refusals: VIST-54.</summary>
    public static Verdict JudgeClose(CloseSessionFacts facts) => Close.Judge(facts);

    internal static bool IsText(string words) => words.Trim().Length > 0 && IsShort(words);

    internal static bool IsShort(string words) => words.Length <= VisitLimits.WordsLengthMax;

    private static bool IsLendable(LendCard card) => card is { IsFree: true, Beyond.IsEmpty: true };

    private static string NotLendable(LendCard card) => !card.IsFree
        ? $"Card {card.Printed} is lent, or out of use."
        : $"Card {card.Printed} would open {string.Join(", ", card.Beyond)}.";

    private static bool NeedsWords(VisitStepFacts facts) => facts.Step switch
    {
        { Trigger: VisitTrigger.Cancel or VisitTrigger.Refuse } => true,
        { Trigger: VisitTrigger.End, Smuggling: true } => true,
        _ => false,
    };

    private static bool HasParty(VisitStepFacts facts) => facts.Step.Trigger switch
    {
        VisitTrigger.Cancel => Enum.IsDefined(facts.By) && facts.By is not VisitParty.None,
        VisitTrigger.Refuse => Enum.IsDefined(facts.Step.Refusal) && facts.Step.Refusal is not VisitRefusal.None,
        _ => true,
    };

    private static bool HasBadges(VisitStepFacts facts)
    {
        var badges = facts.Step.Badges;
        return facts.GoingIn.All(guest => badges.Any(one => one.Visitor == guest.Id && IsText(one.Badge)))
            && badges.All(one => facts.GoingIn.Any(guest => guest.Id == one.Visitor)
                && !facts.TakenBadges.Contains(one.Badge.Trim()))
            && badges.Select(one => one.Badge.Trim()).Distinct().Count() == badges.Length
            && badges.Select(one => one.Visitor).Distinct().Count() == badges.Length;
    }

    private static string Word<T>(T one) where T : struct, Enum => one.ToString().ToLowerInvariant();
}
