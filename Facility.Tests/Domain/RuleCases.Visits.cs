using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Isolation;
using Facility.Contracts.People;
using Facility.Contracts.Verdicts;
using Facility.Contracts.Visits;
using Facility.Domain.Policy;
using Facility.Domain.Visits;

namespace Facility.Tests.Domain;

/// <summary>The visit wing: a wife and a child come to a man on Wednesday 4 March 2026, at ten by the wall.</summary>
internal static partial class RuleCases
{
    private static readonly TimeZoneInfo Almaty = TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty");

    public static VisitFacts Visited => new(
        new(VisitKind.Short, false, "", "", Tongue.English), VisitedIn,
        new(true, "Host", new() { Sex = Sex.Male, Status = LegalStatus.Convicted }, "", null),
        [Wife, Child], new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero), Almaty, PolicyBook.Current.On(new(2026, 3, 4)));

    private static VisitSession VisitedIn => new(
        "Room 1", true, true, new(2026, 3, 4, 5, 0, 0, TimeSpan.Zero), new(2026, 3, 4, 7, 0, 0, TimeSpan.Zero), 8, 7,
        [VisitKind.Short, VisitKind.Long, VisitKind.Video, VisitKind.Lawyer, VisitKind.Official], "", false, []);

    private static VisitComer Wife =>
        new(new("v-wife"), "Wife", new(1990, 1, 1), Relation.Spouse, "", [], null, "");

    private static VisitComer Child =>
        new(new("v-child"), "Child", new(2016, 1, 1), Relation.Child, "", [], null, "");

    private static VisitComer Advocate =>
        Wife with { Id = new("v-law"), Name = "Advocate", Relation = Relation.Lawyer };

    public static VisitFacts Advised => Visited with
    {
        Asked = new(VisitKind.Lawyer, false, "", "", Tongue.English), Session = VisitedIn with { IsHeard = false },
        Comers = [Advocate],
    };

    public static VisitStepFacts AtTheDoor => new(
        new("vi-1", VisitTrigger.Admit) { Badges = [new(new("v-wife"), "7"), new(new("v-child"), "8")] },
        VisitState.Searched, [DoorWife, DoorChild], VisitParty.None, true, false, ["3"]);

    private static DoorGuest DoorWife => new(new("v-wife"), true, Sex.Female, true, true, "", false, false);

    private static DoorGuest DoorChild => new(new("v-child"), false, Sex.Male, true, true, "", false, false);

    public static SearchFacts VisitorSearched => new(
        new("vi-1", new("v-wife"), true, SearchKind.Body, true, "the detector sounds", ""), VisitState.Arrived,
        DoorWife with { Searched = null });

    public static TemplateFacts VisitSessionOpened => new(
        new("vs-1", "r-1", DayOfWeek.Wednesday, new(10, 0), new(12, 0), 0, new(2026, 3, 1), null, 1, 8,
            [VisitKind.Short]), new("r-1", "Room 1", false, true), null);

    public static ChangeTemplateFacts VisitSessionChanged =>
        new(new("vs-1", 3, new(2026, 4, 1)), true, 3, new(2026, 4, 1));

    public static BlockDayFacts DayBlocked => new(new(new(2026, 3, 1), "", "flu", false), new(2026, 3, 1), true);

    public static EnterVisitorFacts VisitorEntered => new(
        new(new("o-1"), "Wife", Sex.Female, new(1990, 1, 1), "", Tongue.Kazakh), new(2026, 3, 1));

    public static LinkVisitorFacts VisitorLinked =>
        new(new(new("v-wife"), new("p-1"), Relation.Spouse, ""), true, true);

    public static SeePaperFacts PaperSeen =>
        new(new(new("v-wife"), "identity", "N 1", new(2026, 3, 1)), true, true, new(2026, 3, 1));

    public static BanVisitorFacts VisitorBanned =>
        new(new(new("o-1"), new("v-wife"), null, new(2027, 3, 1), "decision 5"), true, new(2026, 3, 1));

    public static EnrolVisitCardFacts CardEnrolled =>
        new(new("V1", "3A000040", 26, new("visitors")), false, false, true, []);

    private static readonly Dictionary<string, Func<Verdict>> Visits = new()
    {
        ["VIST-01"] = () => Visit(Visited with { Host = Visited.Host with { IsHeld = false } }),
        ["VIST-02"] = () => Visit(Visited with { Now = VisitedIn.From }),
        ["VIST-03"] = () => Visit(In(session => session with { Blocked = "flu" })),
        ["VIST-04"] = () => Visit(In(session => session with { Taken = 8 })),
        ["VIST-05"] = () => Visit(Visited with { Host = Visited.Host with { Busy = "vi-9" } }),
        ["VIST-06"] = () => Visit(Visited with { Comers = [Wife, Child with { Busy = "vi-9" }] }),
        ["VIST-07"] = () => Visit(Visited with { Comers = [Wife with { Relation = Relation.None }] }),
        ["VIST-08"] = () => Visit(Visited with { Comers = [Child] }),
        ["VIST-09"] = () => Visit(Visited with
        {
            Comers = [Wife, .. Enumerable.Range(0, 5).Select(n => Child with { Id = new($"v-{n}") })],
        }),
        ["VIST-10"] = () => Visit(Visited with { Comers = [Wife with { Ban = new("ban-1", new(2026, 3, 4)) }] }),
        ["VIST-11"] = () => Visit(Visited with { Comers = [Wife with { Missing = ["identity"] }] }),
        ["VIST-12"] = () => Visit(Visited with { Comers = [Wife with { Relation = Relation.Other }] }),
        ["VIST-13"] = () => Visit(Visited with { Comers = [Wife, Advocate] }),
        ["VIST-14"] = () => Visit(In(session => session with { Apart = [new("ka-1", "Foe")] })),
        ["VIST-15"] = () => Visit(VisitedAlone(IsolationKind.Disciplinary)),
        ["VIST-16"] = () => Visit(VisitedAlone(IsolationKind.DutyOfficer)),
        ["VIST-17"] = () => Visit(Known(Visited.Host.Is with { QuarantineUntil = new(2026, 3, 4) })),
        ["VIST-18"] = () => Visit(Advised with { Session = VisitedIn }),
        ["VIST-19"] = () => Visit(Visited with { Asked = Visited.Asked with { Kind = VisitKind.Video } }),
        ["VIST-20"] = () => Visit(Known(Visited.Host.Is with { Status = LegalStatus.Accused })),
        ["VIST-21"] = () => Visit(Visited with { Entitlement = new(false, "6 a year, next from 3 July") }),
        ["VIST-22"] = () => Visit(LongFor(new() { Traits = PersonTraits.NoLongVisits }, degree: 0, nights: 2)),
        ["VIST-23"] = () => Visit(LongFor(new(), degree: 2, nights: 3)),
        ["VIST-24"] = () => Visit(Advised with { Asked = Advised.Asked with { Swap = "request 5" } }),
        ["VIST-30"] = () => VisitSetupRules.JudgeRoom(new("r 1", "Room 1", false, false)),
        ["VIST-31"] = () => VisitSetupRules.JudgeOpen(VisitSessionOpened with { Room = null }),
        ["VIST-32"] = () => VisitSetupRules.JudgeOpen(VisitSessionOpened with
        {
            Template = VisitSessionOpened.Template with { Until = new(10, 0) },
        }),
        ["VIST-33"] = () => VisitSetupRules.JudgeOpen(VisitSessionOpened with { Clash = ("vs-2", new(2026, 3, 4)) }),
        ["VIST-34"] = () => VisitSetupRules.JudgeChange(VisitSessionChanged with { MostBooked = 4 }),
        ["VIST-35"] = () => VisitSetupRules.JudgeBlock(DayBlocked with { Today = new(2026, 3, 2) }),
        ["VIST-36"] = () => VisitSetupRules.JudgeUnblock(isBlocked: false),
        ["VIST-40"] = () => VisitDoorRules.JudgeStep(AtTheDoor with { State = VisitState.Ended }),
        ["VIST-41"] = () => VisitDoorRules.JudgeStep(AtTheDoor with
        {
            Step = new("vi-1", VisitTrigger.Refuse) { Refusal = VisitRefusal.Papers, Words = " " },
        }),
        ["VIST-42"] = () => VisitDoorRules.JudgeStep(AtTheDoor with
        {
            State = VisitState.Booked, Step = new("vi-1", VisitTrigger.Arrive) { Came = [new("v-child")] },
        }),
        ["VIST-43"] = () => VisitDoorRules.JudgeStep(AtTheDoor with
        {
            State = VisitState.Admitted, Step = new("vi-1", VisitTrigger.Begin), IsTime = false,
            Guests = [DoorWife with { HasEntered = true }],
        }),
        ["VIST-44"] = () => VisitDoorRules.JudgeStep(AtTheDoor with { IsUnderReview = true }),
        ["VIST-45"] = () => VisitDoorRules.JudgeStep(AtTheDoor with
        {
            Guests = [DoorWife, DoorChild with { Searched = null }],
            Step = AtTheDoor.Step with { Badges = [new(new("v-wife"), "7")] },
        }),
        ["VIST-46"] = () => VisitDoorRules.JudgeStep(AtTheDoor with { TakenBadges = ["7"] }),
        ["VIST-47"] = () => VisitDoorRules.JudgeStep(AtTheDoor with
        {
            State = VisitState.InProgress, Step = new("vi-1", VisitTrigger.End),
            Guests = [DoorWife with { HasEntered = true }],
        }),
        ["VIST-48"] = () => VisitDoorRules.JudgeStep(AtTheDoor with
        {
            State = VisitState.Booked, Step = new("vi-1", VisitTrigger.WaitTimeUp),
        }),
        ["VIST-49"] = () => VisitDoorRules.JudgeSearch(VisitorSearched with { Guest = DoorWife }),
        ["VIST-50"] = () => VisitDoorRules.JudgeSearch(
            VisitorSearched with { Guest = DoorChild with { Searched = null } }),
        ["VIST-51"] = () => VisitDoorRules.JudgeSearch(
            VisitorSearched with { Order = VisitorSearched.Order with { SearcherIsWoman = false } }),
        ["VIST-52"] = () => VisitDoorRules.JudgeSearch(
            VisitorSearched with { Order = VisitorSearched.Order with { Reason = " " } }),
        ["VIST-53"] = () => VisitDoorRules.JudgeLeave(new(
            new("vi-1", new("v-wife"), "8"), DoorWife with { HasEntered = true, Badge = "7" })),
        ["VIST-54"] = () => VisitDoorRules.JudgeClose(new(true, ["Wife"], 0)),
        ["VIST-55"] = () => VisitorRules.JudgeKeep(["VIST-11", "VIST-14"], "she is known"),
        ["VIST-56"] = () => VisitorRules.JudgeTold(isOpen: false, "by telephone"),
        ["VIST-70"] = () => VisitDoorRules.JudgeCard(CardEnrolled with { IsKnown = true }),
        ["VIST-71"] = () => VisitDoorRules.JudgeCard(CardEnrolled with { Beyond = ["b01-gate"] }),
        ["VIST-72"] = () => VisitDoorRules.JudgeWithdraw(isInUse: false, "lost"),
        ["VIST-73"] = () => VisitDoorRules.JudgeStep(AtTheDoor with { Cards = [new("7", false, [])] }),
        ["VIST-74"] = () => VisitDoorRules.JudgeStep(AtTheDoor with
        {
            State = VisitState.Admitted, Step = new("vi-1", VisitTrigger.Begin),
            Guests = [DoorWife with { Badge = "7" }, DoorChild with { Badge = "8", HasEntered = true }],
        }),
        ["VIST-75"] = () => VisitDoorRules.JudgePass(new(
            new("vi-1", new("v-wife"), true, " "), VisitState.Admitted, DoorWife with { Badge = "7" })),
        ["VIST-76"] = () => VisitDoorRules.JudgeLeave(new(
            new("vi-1", new("v-wife"), "7"), DoorWife with { Badge = "7", HasEntered = true, HoldsCard = true })),
        ["VIST-60"] = () => VisitorRules.JudgeEnter(
            VisitorEntered with { Order = VisitorEntered.Order with { Sex = Sex.Unknown } }),
        ["VIST-61"] = () => VisitorRules.JudgeLink(VisitorLinked with { IsHeld = false }),
        ["VIST-62"] = () => VisitorRules.JudgePaper(PaperSeen with { IsListed = false }),
        ["VIST-63"] = () => VisitorRules.JudgeBan(
            VisitorBanned with { Order = VisitorBanned.Order with { Until = null } }),
        ["VIST-64"] = () => VisitorRules.JudgeEndBan(holds: false, "served"),
    };

    public static Verdict Visit(VisitFacts facts) =>
        new VisitAnswer(VisitRules.Judge(facts, seesOthers: true), "", null, []).Verdict;

    private static VisitFacts In(Func<VisitSession, VisitSession> change) =>
        Visited with { Session = change(VisitedIn) };

    public static VisitFacts LongFor(Particulars host, int degree, int nights, DateOnly? day = null) => Visited with
    {
        Asked = Visited.Asked with { Kind = VisitKind.Long }, Session = VisitedIn with { Nights = nights },
        Host = Visited.Host with { Is = host, Degree = degree },
        Policy = PolicyBook.Current.On(day ?? new(2026, 3, 4)),
    };

    private static VisitFacts Known(Particulars known) => Visited with { Host = Visited.Host with { Is = known } };

    private static VisitFacts VisitedAlone(IsolationKind kind) => Visited with
    {
        Host = Visited.Host with { Isolated = new(kind, new(2026, 3, 9, 0, 0, 0, TimeSpan.Zero)) },
    };
}
