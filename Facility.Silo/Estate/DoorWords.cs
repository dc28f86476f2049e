using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;

namespace Facility.Silo.Estate;

/// <summary>What panels say of doors, with marks and names in place of ids.</summary>
public sealed partial class DoorWords(SiteCatalogue site, PeopleBoard people)
{
    /// <summary>Why a lock is commanded as it is.</summary>
    public string Because(string told)
    {
        if (Order().Match(told) is { Success: true } order) return ActorWords.Say(order.Groups[1].Value, people.NameOf);
        if (Card().Match(told) is { Success: true } card) return $"card of {people.NameOf(card.Groups[1].Value)}";
        return told;
    }

    /// <summary>A sentence with the marks of the doors it names.</summary>
    public string InSentence(string sentence) => Named().Replace(sentence, found =>
        Identifier.IsValid(found.Groups[1].Value) && site.Doors.TryGetValue(new(found.Groups[1].Value), out var door)
            ? door.Label
            : found.Value);

    /// <summary>An order with the marks of the doors that its answer names.</summary>
    public OrderView Say(OrderView order) => order with
    {
        Says = InSentence(order.Says),
        Verdict = new(
        [
            .. order.Verdict.Refusals.Select(refusal => refusal with
            {
                Because = InSentence(refusal.Because), WouldChange = InSentence(refusal.WouldChange),
            }),
        ]),
    };

    /// <summary>Several.</summary>
    public ImmutableArray<OrderView> Say(ImmutableArray<OrderView> orders) => [.. orders.Select(Say)];

    [GeneratedRegex(@"^order \S+ of (.+)$")]
    private static partial Regex Order();

    [GeneratedRegex(@"^card of (\S+)$")]
    private static partial Regex Card();

    [GeneratedRegex(@"(?:\bDoor )?\b([A-Za-z0-9]+(?:[-._][A-Za-z0-9]+)+)\b")]
    private static partial Regex Named();
}
