using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Isolation;
using Facility.Contracts.People;
using Facility.Contracts.Visits;
using Facility.Domain.Rules;

namespace Facility.Domain.Visits;

/// <summary>One rule of booking; its words stand in every language in visit-words.yaml.</summary>
/// <param name="Id">Unique in the system, e.g. VIST-04.</param>
/// <param name="Sentence">True of every visit that stands unopposed.</param>
/// <param name="Source">A law with its article, an invariant, or "ours".</param>
/// <param name="Find">The evidence of what stands against it; null for nothing.</param>
public sealed record VisitRule(
    string Id, string Sentence, string Source, Func<VisitFacts, string[]?> Find) : IRule
{
    /// <summary>Whether a booked visit may take place against it, when somebody says why.</summary>
    public bool MayStand { get; init; } = true;
}

/// <summary>Who may visit whom and when: one table, run at hold, at booking and on every later change.</summary>
public static class VisitRules
{
    private const string Law = "penal code art. 106; internal rules 76-100";
    private const string Ours = "ours";

    /// <summary>All rules.</summary>
    public static ImmutableArray<VisitRule> All { get; } =
    [
        new("VIST-01", "Only somebody who is held here is visited.", "an order means what it says",
            facts => facts.Host.IsHeld ? null : [facts.Host.Name])
        {
            MayStand = false,
        },

        new("VIST-02", "A visit is in a session to come that takes its kind.", "an order means what it says",
            facts => facts.IsStanding ? null
                : facts.Session is { } session && session.From > facts.Now
                    && session.Kinds.Contains(facts.Asked.Kind)
                    && (facts.Policy.Whole("visiting.ahead-days") is not { } days
                        || session.From <= facts.Now.AddDays(days))
                    && (facts.Asked.Kind is not VisitKind.Long || session.IsSuite) ? null
                : [facts.Session is { } other ? facts.Wall(other.From) : "?",
                    Figure(facts, "visiting.ahead-days")]),

        new("VIST-03", "Nobody is visited on a blocked day; lawyers and officials only if that says so.", Law,
            facts => facts.Session is not { Blocked.Length: > 0 } session
                || (facts.IsPrivileged && !session.BlocksLawyers) ? null
                : [$"{facts.Day:yyyy-MM-dd}", session.Blocked]),

        new("VIST-04", "A session never seats more than it has, for staff too.", "invariant I13",
            facts => facts.IsStanding || facts.Session is not { } session || session.Taken < session.Seats ? null
                : [facts.Wall(session.From), Number(session.Seats)]),

        new("VIST-05", "A prisoner is in one visit at a time.", "invariant I12",
            facts => facts.Host.Busy.Length == 0 ? null : [facts.Host.Name, facts.Host.Busy])
        {
            MayStand = false,
        },

        new("VIST-06", "A visitor is in one visit at a time.", "invariant I12",
            facts => Names(facts, comer => comer.Busy.Length > 0))
        {
            MayStand = false,
        },

        new("VIST-07", "Who comes is known by name, birth and relation, each once.", "European prison rule 24",
            facts => facts.Comers.Length is > 0 and <= VisitLimits.VisitorsMax
                && facts.Comers.DistinctBy(comer => comer.Id).Count() == facts.Comers.Length
                && facts.Comers.All(IsKnown) ? null
                : [facts.Comers.All(IsKnown) ? Number(facts.Comers.Length)
                        : Joined(facts.Comers.Where(comer => !IsKnown(comer)).Select(comer => comer.Id.Value)),
                    Number(VisitLimits.VisitorsMax)]),

        new("VIST-08", "With every visit comes somebody grown up, and no more of them than the limit.", Law,
            facts => facts.Comers.IsEmpty || Adults(facts) is var adults && adults > 0
                && !(adults > AdultsMax(facts)) ? null
                : [Number(facts.Comers.Count(facts.IsAdult)), $"{AdultsMax(facts)}"]),

        new("VIST-09", "Children come in the number the house can look after; to a long visit only close kin.", Law,
            facts => facts.IsPrivileged ? null
                : facts.Asked.Kind is VisitKind.Long ? Names(facts, comer => !facts.IsAdult(comer)
                    && comer.Relation is not (Relation.Sibling or Relation.Child or Relation.Grandchild))
                : facts.Comers.Count(comer => !facts.IsAdult(comer)) is var children
                    && children > facts.Policy.Whole("visiting.short-children")
                    ? [$"{children}, {Figure(facts, "visiting.short-children")}"] : null),

        new("VIST-10", "Who is banned does not come before the ban is over.", Law,
            facts => facts.Comers.FirstOrDefault(comer => comer.Ban is not null) is { } banned
                ? [banned.Name, $"{banned.Ban!.Until:yyyy-MM-dd}"] : null)
        {
            MayStand = false,
        },

        new("VIST-11", "Every paper that is asked for was seen and holds until the visit is over.", Law,
            facts => facts.Comers.FirstOrDefault(comer => !comer.Missing.IsEmpty) is { } lacking
                ? [lacking.Name, Joined(lacking.Missing.Select(id => VisitPapers.LabelOf(id, facts.Asked.Tongue)))]
                : null),

        new("VIST-12", "To a long visit come spouses, close kin and parents of common children; to a short one "
            + "others with the head's leave.", Law,
            facts => facts.IsPrivileged ? null : Names(facts, comer => comer.Relation is Relation.Other
                && (facts.Asked.Kind is VisitKind.Long || comer.Leave.Length == 0))),

        new("VIST-13", "Lawyers come as lawyers and officials as officials, and nobody else does.",
            "internal rules 97; penal code art. 32",
            facts => Names(facts, comer => comer.Relation is not Relation.None
                && (comer.Relation is Relation.Lawyer != facts.Asked.Kind is VisitKind.Lawyer
                    || comer.Relation is Relation.Official != facts.Asked.Kind is VisitKind.Official))),

        new("VIST-14", "Who is kept apart is not in the visit wing in the same hours.", "keep-apart register",
            facts => facts.Session is { Apart.IsEmpty: false } session
                ? [session.Apart[0].Name, session.Apart[0].Order] : null)
        {
            MayStand = false,
        },

        new("VIST-15", "In a disciplinary cell nobody is visited but by lawyers and officials.",
            "penal code art. 134; Mandela rule 43(3) objects to it",
            facts => facts.IsPrivileged
                || facts.Host.Isolated is not { Kind: IsolationKind.Disciplinary } isolated
                ? null : [facts.Wall(isolated.Until)])
        {
            MayStand = false,
        },

        // Of the single cell, on which the law is silent too, the ledger asks the head.
        new("VIST-16", "Where the law says nothing of visits in isolation, the head decides in writing.",
            "internal rules 136 are silent; decision D5",
            facts => facts.IsPrivileged || facts.Asked.Decision.Length > 0
                || facts.Host.Isolated is not { Kind: IsolationKind.DutyOfficer } isolated
                ? null : [facts.Wall(isolated.Until)]),

        new("VIST-17", "The first visit comes after quarantine.", Law,
            facts => facts.IsPrivileged || facts.Host.Is.QuarantineUntil is not { } last || facts.Day > last
                ? null : [$"{last:yyyy-MM-dd}"]),

        new("VIST-18", "A lawyer is seen and not heard, in working time.", "internal rules 97; Mandela rule 61",
            facts => facts.Asked.Kind is not VisitKind.Lawyer || facts.Session is not { } session
                || (!session.IsHeard && IsInCounselHours(facts, session)) ? null
                : [session.Room, $"{facts.Policy.Clock("visiting.lawyer-from"):HH:mm}",
                    $"{facts.Policy.Clock("visiting.lawyer-until"):HH:mm}"]),

        new("VIST-19", "By video only who agrees, and in strict conditions only where the law has it.",
            "internal rules 76-100, editions of 2021 and 2025",
            facts => facts.Asked.Kind is not VisitKind.Video
                || (facts.Asked.ByVideo && (facts.Host.Is.Conditions is not Conditions.Strict
                    || facts.Policy.Whole("visiting.video-strict") is > 0)) ? null : [facts.Host.Name]),

        new("VIST-20", "Whom a case is still open against is visited with leave of the body that runs it.",
            "L353 on custody",
            facts => facts.IsPrivileged || facts.Asked.Leave.Length > 0
                || facts.Host.Is.Status is not (LegalStatus.Suspect or LegalStatus.Accused)
                ? null : [facts.Host.Name]),

        new("VIST-21", "A visit that counts is within what the law gives.",
            "penal code art. 106, 136-151; invariant I13",
            facts => facts.IsStanding || facts.Entitlement is not { } known || known.IsEnough ? null : [known.Says]),

        // The medical unit says that, not why: whoever books learns no diagnosis.
        new("VIST-22", "Whom the medical unit keeps from long visits has none.",
            // Which illness those are about is on no paper that a visitor takes home.
            "internal rules 76-100",
            facts => facts.Asked.Kind is not VisitKind.Long
                || !facts.Host.Is.Traits.HasFlag(PersonTraits.NoLongVisits) ? null : [facts.Host.Name])
        {
            MayStand = false,
        },

        new("VIST-23", "A long visit lasts two nights; a third is for the third positive degree, where the law has it.",
            "penal code art. 106; internal rules 76-100, edition of 2025",
            facts => facts.Asked.Kind is not VisitKind.Long || facts.Session is not { } session
                || NightsMax(facts) is not { } most || session.Nights <= most ? null
                : [Number(session.Nights), Number(most)]),

        new("VIST-24", "A short visit is taken for a long one, and no other for any.", Law,
            facts => facts.Asked.Swap.Length == 0 || facts.Asked.Kind is VisitKind.Short ? null : []),
    ];

    /// <summary>Everything that stands against a visit, in the order of the table.</summary>
    /// <param name="facts">Who, whom, when.</param>
    /// <param name="seesOthers">Whether the reader may know who is kept apart from whom.</param>
    public static ImmutableArray<VisitObjection> Judge(VisitFacts facts, bool seesOthers) =>
    [
        .. from rule in All
           let evidence = rule.Find(facts)
           where evidence is not null
           select VisitWords.Objection(rule.Id, evidence, facts.Asked.Tongue, seesOthers)
    ];

    /// <summary>Whether a rule never lets a booked visit take place against it.</summary>
    public static bool IsFirm(string rule) => All.Any(one => one.Id == rule && !one.MayStand);

    /// <summary>Whether nothing stands against it; the same table without its words.</summary>
    public static bool IsOpen(VisitFacts facts) => !All.Any(rule => rule.Find(facts) is not null);

    private static int? NightsMax(VisitFacts facts) =>
        facts.Host.Degree >= ThirdDegree && facts.Policy.Whole("visiting.long-nights-degree3") is { } more
            ? more : facts.Policy.Whole("visiting.long-nights");

    private const int ThirdDegree = 3;

    private static bool IsKnown(VisitComer comer) =>
        comer is { Name.Length: > 0, Born: not null, Relation: not Relation.None };

    private static int Adults(VisitFacts facts) => facts.Comers.Count(facts.IsAdult);

    private static int? AdultsMax(VisitFacts facts) => facts.IsPrivileged ? VisitLimits.VisitorsMax
        : facts.Policy.Whole(facts.Asked.Kind is VisitKind.Long ? "visiting.long-adults" : "visiting.short-adults");

    private static bool IsInCounselHours(VisitFacts facts, VisitSession session)
    {
        var from = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(session.From, facts.Zone).DateTime);
        var until = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(session.Until, facts.Zone).DateTime);
        return !(from < facts.Policy.Clock("visiting.lawyer-from"))
            && !(until > facts.Policy.Clock("visiting.lawyer-until"));
    }

    private static string[]? Names(VisitFacts facts, Func<VisitComer, bool> objects)
    {
        var names = facts.Comers.Where(objects).Select(comer => comer.Name).ToList();
        return names.Count == 0 ? null : [Joined(names)];
    }

    private static string Joined(IEnumerable<string> texts) => string.Join(", ", texts);

    private static string Figure(VisitFacts facts, string key) => Number(facts.Policy.Whole(key) ?? 0);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
