using System.Collections.Immutable;
using System.Text.Json;
using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Papers;
using Facility.Contracts.Verdicts;
using Facility.Domain.Papers;
using Facility.Domain.Rules;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;

namespace Facility.Silo.Papers;

/// <summary>Writes down, in the transaction that refuses, what a notice will have to say in every language.</summary>
/// <remarks>What stood against it then, not what would now: a notice that is printed a week later is of that day.
/// </remarks>
internal static class Notices
{
    /// <summary>Every language, in the order of its number.</summary>
    public static readonly ImmutableArray<Tongue> Tongues = [.. Enum.GetValues<Tongue>()];

    private static readonly Dictionary<string, string> Sources = RuleCatalogue.All.ToDictionary(
        rule => rule.Id, rule => rule.Source);

    /// <summary>Adds one.</summary>
    public static void Add(FacilityDb db, RecordRow entry, Actor actor, NoticeFacts facts) => db.Notices.Add(new()
    {
        Number = entry.Number, Kind = facts.Kind, PersonId = facts.Person, About = facts.About, At = entry.At,
        ByName = actor.Name, Asked = facts.Asked, Reasons = Write(facts.Reasons), Words = facts.Words,
        NextOn = facts.NextOn,
    });

    /// <summary>Verdicts in every language as the reasons of a notice.</summary>
    public static async Task<ImmutableArray<NoticeReason>> Reasons(Func<Tongue, Task<Verdict>> judge)
    {
        var said = new Dictionary<Tongue, Verdict>();
        foreach (var tongue in Tongues) said[tongue] = await judge(tongue);
        return
        [
            .. said[default].Refusals.Select((refusal, place) => new NoticeReason(
                refusal.Rule, Sources.GetValueOrDefault(refusal.Rule, ""),
                [.. Tongues.Select(tongue => Sentence(said[tongue].Refusals[place]))])),
        ];
    }

    /// <summary>A reason out of the words of papers.</summary>
    public static NoticeReason Reason(string key, string source) =>
        new("", source, [.. Tongues.Select(tongue => PaperWords.Say(tongue, key))]);

    /// <summary>Reasons as they were written.</summary>
    public static ImmutableArray<NoticeReason> Read(string reasons) =>
        reasons.Length == 0 ? [] : JsonSerializer.Deserialize<ImmutableArray<NoticeReason>>(reasons);

    private static string Write(ImmutableArray<NoticeReason> reasons) =>
        reasons.IsDefaultOrEmpty ? "" : JsonSerializer.Serialize(reasons);

    private static string Sentence(Refusal refusal) => $"{refusal.Because} {refusal.WouldChange}".Trim();
}

/// <summary>What stood against something.</summary>
/// <param name="Rule">Which rule; empty for a decision at the door.</param>
/// <param name="Source">Where it comes from, as the rule says it.</param>
/// <param name="Says">In each language, in the order of their numbers.</param>
internal sealed record NoticeReason(string Rule, string Source, ImmutableArray<string> Says);

/// <summary>What a notice is made from.</summary>
/// <param name="Kind">Which notice.</param>
/// <param name="Person">Which prisoner it concerns.</param>
/// <param name="About">The visit or parcel; empty for none.</param>
/// <param name="Reasons">What stood against it.</param>
internal sealed record NoticeFacts(
    PaperKind Kind, string Person, string About, ImmutableArray<NoticeReason> Reasons)
{
    /// <summary>What was asked for, see <see cref="NoticeRow.Asked"/>.</summary>
    public string Asked { get; init; } = "";

    /// <summary>The officer's own words.</summary>
    public string Words { get; init; } = "";

    /// <summary>See <see cref="NoticeRow.NextOn"/>.</summary>
    public DateOnly? NextOn { get; init; }
}
