using Facility.Contracts.Allocation;
using Facility.Contracts.Isolation;
using Facility.Contracts.OutOfCell;
using Facility.Contracts.People;
using Facility.Domain.OutOfCell;
using Facility.Domain.Policy;

namespace Facility.Tests.OutOfCell;

/// <summary>What is due to whom, and how a count stands against it.</summary>
public sealed class MeterClockTests
{
    private static readonly DateTimeOffset Midnight = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 3, 2);

    // Sixty minutes are due, given until 20:00, told an hour before it is too late.
    [Theory]
    [InlineData("12:00", 60, 0, 0, 0, MeterState.Enough)]
    [InlineData("12:00", 59, 0, 0, 600, MeterState.Owed)]
    [InlineData("12:00", 20, 10, 0, 0, MeterState.Running)]
    [InlineData("12:00", 20, 0, 40, 0, MeterState.Declined)]
    [InlineData("12:00", 20, 0, 39, 0, MeterState.Owed)]
    [InlineData("17:59", 0, 0, 0, 0, MeterState.Owed)]
    [InlineData("18:00", 0, 0, 0, 0, MeterState.Amber)]
    [InlineData("18:00", 30, 0, 0, 0, MeterState.Owed)]
    [InlineData("18:30", 30, 0, 0, 0, MeterState.Amber)]
    [InlineData("18:00", 0, 0, 0, 600, MeterState.Amber)]
    [InlineData("18:00", 0, 5, 0, 0, MeterState.Running)]
    [InlineData("23:59", 59, 0, 0, 0, MeterState.Amber)]
    [InlineData("24:00", 60, 0, 0, 0, MeterState.Enough)]
    [InlineData("24:00", 59, 0, 0, 0, MeterState.Short)]
    [InlineData("24:00", 0, 0, 0, 0, MeterState.Short)]
    [InlineData("24:00", 0, 0, 0, 59, MeterState.Short)]
    [InlineData("24:00", 0, 0, 0, 60, MeterState.Unknown)]
    [InlineData("24:00", 10, 0, 20, 30, MeterState.Unknown)]
    [InlineData("24:00", 10, 50, 0, 0, MeterState.Unknown)]
    [InlineData("24:00", 20, 0, 40, 0, MeterState.Declined)]
    public void Unknown_is_neither_done_nor_nought_and_what_was_declined_is_neither(
        string at, int known, int running, int declined, int unknown, MeterState state) =>
        Assert.Equal(state, MeterClock.StateOf(Facts(at, known, running, declined, unknown)));

    [Fact]
    public void Who_is_outside_the_gate_is_owed_nothing_here_and_nobody_knows_what_they_had()
    {
        Assert.Equal(MeterState.Unknown, MeterClock.StateOf(Facts("19:00", 0, 0, 0, 60) with { IsAway = true }));
        Assert.Equal(MeterState.Enough, MeterClock.StateOf(Facts("19:00", 60, 0, 0, 0) with { IsAway = true }));
    }

    [Fact]
    public void Without_a_figure_nothing_is_owed()
    {
        var facts = Facts("24:00", 0, 0, 0, 0) with { Norm = null };
        Assert.Equal((MeterState.None, null), (MeterClock.StateOf(facts), MeterClock.BeginBy(facts)));
        Assert.Equal(MeterState.Running, MeterClock.StateOf(Facts("12:00", 0, 5, 0, 0) with { Norm = null }));
    }

    [Fact]
    public void The_rest_has_to_begin_so_early_that_it_is_over_in_time() => Assert.Equal(
        Midnight.AddHours(19.5), MeterClock.BeginBy(Facts("12:00", 20, 0, 10, 600)));

    [Theory]
    [InlineData("2026-03-02", InstitutionType.Medium, Conditions.Ordinary, 60, "Mandela rule 23")]
    [InlineData("2026-03-02", InstitutionType.Medium, Conditions.Strict, 90, "136")]
    [InlineData("2026-03-02", InstitutionType.Unset, Conditions.Strict, 90, "136")]
    [InlineData("2026-03-02", InstitutionType.Maximum, Conditions.Strict, 90, "138")]
    [InlineData("2021-06-01", InstitutionType.Emergency, Conditions.Ordinary, 60, "Mandela rule 23")]
    [InlineData("2021-06-01", InstitutionType.Emergency, Conditions.Strict, 90, "140")]
    [InlineData("2026-03-02", InstitutionType.Emergency, Conditions.Strict, 60, "edition of 2025")]
    [InlineData("2026-03-02", InstitutionType.Emergency, Conditions.Ordinary, 90, "140")]
    [InlineData("2026-03-02", InstitutionType.Emergency, Conditions.Lenient, 120, "140")]
    [InlineData("2026-03-02", InstitutionType.Full, Conditions.Ordinary, 90, "145")]
    [InlineData("2026-03-02", InstitutionType.Full, Conditions.Lenient, 120, "145")]
    [InlineData("2026-03-02", InstitutionType.Full, Conditions.Unset, 60, "Mandela rule 23")]
    public void Outdoors_as_long_as_the_law_gives_and_never_less_than_the_floor(
        string day, InstitutionType institution, Conditions conditions, int minutes, string source)
    {
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var norm = MeterNorms.Outdoors(
            new(new() { Conditions = conditions, Status = LegalStatus.Convicted }, institution, null, false, on),
            PolicyBook.Current.On(on))!;

        Assert.Equal(minutes, norm.Least.TotalMinutes);
        Assert.Contains(source, norm.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LegalStatus.Accused, 17, InstitutionType.Medium, 120)]
    [InlineData(LegalStatus.Suspect, 18, InstitutionType.Unset, 60)]
    [InlineData(LegalStatus.Unknown, 17, InstitutionType.PreTrial, 120)]
    [InlineData(LegalStatus.Unknown, 17, InstitutionType.Medium, 60)]
    [InlineData(LegalStatus.Convicted, 17, InstitutionType.PreTrial, 60)]
    public void Minors_who_wait_for_their_judgement_have_two_hours(
        LegalStatus status, int age, InstitutionType institution, int minutes) => Assert.Equal(
        minutes, Norm(new() { Status = status, Born = Day.AddYears(-age) }, institution, null));

    [Fact]
    public void A_life_sentence_has_its_own_figures_whatever_the_institution()
    {
        var person = new Particulars { SentenceClass = SentenceClass.Life, Conditions = Conditions.Lenient };
        Assert.Equal(120, Norm(person, InstitutionType.Mixed, null));
        Assert.Equal(90, Norm(person with { Conditions = Conditions.Ordinary }, InstitutionType.Medium, null));
    }

    [Theory]
    [InlineData(IsolationKind.Disciplinary, 60)]
    [InlineData(IsolationKind.SingleCell, 90)]
    [InlineData(IsolationKind.SafePlace, 90)]
    public void In_isolation_the_figure_is_that_of_its_kind_and_of_own_protection_that_of_the_person(
        IsolationKind kind, int minutes) => Assert.Equal(
        minutes, Norm(new() { Conditions = Conditions.Strict }, InstitutionType.Medium, kind));

    [Fact]
    public void Contact_is_asked_for_whoever_is_isolated_from_their_first_whole_day()
    {
        var policy = PolicyBook.Current.On(Day);
        NormFacts facts = new(new(), InstitutionType.Medium, IsolationKind.DutyOfficer, true, Day);
        Assert.Equal(120, MeterNorms.Contact(facts, policy)!.Least.TotalMinutes);
        Assert.Null(MeterNorms.Contact(facts with { SinceBefore = false }, policy));
        Assert.Null(MeterNorms.Contact(facts with { Isolation = null }, policy));
    }

    private static double Norm(Particulars person, InstitutionType institution, IsolationKind? isolation) =>
        MeterNorms.Outdoors(new(person, institution, isolation, true, Day), PolicyBook.Current.On(Day))!
            .Least.TotalMinutes;

    private static MeterFacts Facts(string at, int known, int running, int declined, int unknown)
    {
        var parts = at.Split(':').Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture));
        return new(
            new(Min(known), Min(running), Min(declined), Min(unknown)), Min(60), Midnight.AddHours(20), Min(60),
            Midnight.AddDays(1), Midnight.AddHours(parts.First()).AddMinutes(parts.Last()), IsAway: false);
    }

    private static TimeSpan Min(int minutes) => TimeSpan.FromMinutes(minutes);
}
