using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Site.Changes;

/// <summary>What differs between two sites, and what it takes to go from one to the other.</summary>
public sealed class SiteComparison
{
    private readonly List<SiteChange> changes = [];

    private SiteComparison(Site old, Site @new)
    {
        foreach (var (before, after) in Pairs(SiteNouns.Of(old), SiteNouns.Of(@new))) Compare(before, after);
        Changes = [.. changes.OrderByDescending(change => change.Need)];
        Restarts =
        [
            .. @new.Panels.Select(panel => panel.Id).Where(panel => old.Panels.All(known => known.Id != panel)
                || SiteNouns.PartDigest(old, panel) != SiteNouns.PartDigest(@new, panel)),
        ];
        Stays = [.. @new.Panels.Select(panel => panel.Id).Except(Restarts)];
        GonePanels = [.. old.Panels.Select(panel => panel.Id).Except(@new.Panels.Select(panel => panel.Id))];
    }

    /// <summary>Every difference, what asks for most first.</summary>
    public ImmutableArray<SiteChange> Changes { get; }

    /// <summary>Whether both say the same.</summary>
    public bool IsEqual => Changes.IsEmpty;

    /// <summary>The most that any change asks for.</summary>
    public ChangeNeed Need => Changes.IsEmpty ? ChangeNeed.NothingMoves : Changes.Max(change => change.Need);

    /// <summary>Doors whose wiring, lock, interlock, fire plan or block differs, gone ones included.</summary>
    public ImmutableArray<DoorId> DoorsTouched =>
    [
        .. Changes.SelectMany(change => change.Doors).Distinct().OrderBy(door => door.Value, StringComparer.Ordinal),
    ];

    /// <summary>Panels that need the new file: what they read of it differs.</summary>
    public ImmutableArray<PanelId> Restarts { get; }

    /// <summary>Panels for which nothing differs.</summary>
    public ImmutableArray<PanelId> Stays { get; }

    /// <summary>Panels that are to be stopped for good.</summary>
    public ImmutableArray<PanelId> GonePanels { get; }

    /// <summary>Compares two sites.</summary>
    public static SiteComparison Of(Site old, Site @new) => new(old, @new);

    private static IEnumerable<(ImmutableArray<SiteNoun> Before, ImmutableArray<SiteNoun> After)> Pairs(
        ImmutableArray<SiteNoun> old, ImmutableArray<SiteNoun> @new) =>
        old.Concat(@new).Select(noun => noun.Kind).Distinct().Select(kind => (
            old.Where(noun => noun.Kind == kind).ToImmutableArray(),
            @new.Where(noun => noun.Kind == kind).ToImmutableArray()));

    private void Compare(ImmutableArray<SiteNoun> before, ImmutableArray<SiteNoun> after)
    {
        var was = before.ToDictionary(noun => noun.Id);
        var now = after.ToDictionary(noun => noun.Id);
        var gone = before.Where(noun => !now.ContainsKey(noun.Id)).ToList();
        foreach (var noun in after)
        {
            if (was.TryGetValue(noun.Id, out var same)) Add(ChangeKind.Changed, same, noun);
            else if (Former(noun, gone, after) is not { } former) AddWhole(ChangeKind.Added, noun);
            else
            {
                gone.Remove(former);
                Add(ChangeKind.Moved, former, noun);
            }
        }
        foreach (var noun in gone) AddWhole(ChangeKind.Removed, noun);
        CheckOrder(before, after);
    }

    // The same part under another name: nothing else of its kind has what it is known by.
    private static SiteNoun? Former(SiteNoun noun, List<SiteNoun> gone, ImmutableArray<SiteNoun> after)
    {
        if (noun.Anchor.Length == 0 || after.Count(other => other.Anchor == noun.Anchor) > 1) return null;
        var candidates = gone.Where(other => other.Anchor == noun.Anchor).ToArray();
        return candidates is [var only] ? only : null;
    }

    private void Add(ChangeKind kind, SiteNoun before, SiteNoun after)
    {
        var was = before.Facts.ToDictionary(fact => fact.Key);
        var now = after.Facts.ToDictionary(fact => fact.Key);
        ImmutableArray<FactChange> facts =
        [
            .. from key in before.Facts.Concat(after.Facts).Select(fact => fact.Key).Distinct()
               let old = was.GetValueOrDefault(key)
               let @new = now.GetValueOrDefault(key)
               where old?.Value != @new?.Value
               select new FactChange(
                   key, old?.Value ?? SitePoints.None, @new?.Value ?? SitePoints.None, (@new ?? old)!.Need),
        ];
        if (facts.IsEmpty && kind is ChangeKind.Changed) return;

        var need = facts.Select(fact => fact.Need)
            .Append(kind is ChangeKind.Moved ? after.Whole : ChangeNeed.NothingMoves).Max();
        changes.Add(new(kind, after.Kind, after.Id, before.Id, facts, need, Doors(need, before, after)));
    }

    private void AddWhole(ChangeKind kind, SiteNoun noun) =>
        changes.Add(new(kind, noun.Kind, noun.Id, noun.Id, [], noun.Whole, Doors(noun.Whole, noun, noun)));

    private static ImmutableArray<DoorId> Doors(ChangeNeed need, SiteNoun before, SiteNoun after) =>
        need is ChangeNeed.DoorsTouched ? [.. before.Doors.Union(after.Doors)] : [];

    private void CheckOrder(ImmutableArray<SiteNoun> before, ImmutableArray<SiteNoun> after)
    {
        var was = before.Select(noun => noun.Id).ToHashSet();
        var now = after.Select(noun => noun.Id).ToHashSet();
        if (!before.Select(noun => noun.Id).Where(now.Contains)
            .SequenceEqual(after.Select(noun => noun.Id).Where(was.Contains)))
            changes.Add(new(ChangeKind.Reordered, after[0].Kind, "", "", [], ChangeNeed.NothingMoves, []));
    }
}
