using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Quotas;

namespace Facility.Domain.Policy;

/// <summary>Reads the rows of entitlements of one profile, and names every mistake.</summary>
internal sealed class EntitlementReader(string profile, List<string> mistakes)
{
    private readonly HashSet<(string For, string In)> seen = [];

    public EntitlementRow RowOf(WrittenRow row)
    {
        var (group, conditions) = NameOf(row);
        var of = $"{group}/{conditions} of {profile}";
        if (row.Source.Length == 0) mistakes.Add($"{of} lacks a source");
        var sure = SurenessOf(row.Sure, of, mistakes);
        return new(group, conditions, row.Source, profile, new Dictionary<QuotaKind, Allowance>
        {
            [QuotaKind.ShortVisit] = CellOf(row.Short, $"short of {of}", sure),
            [QuotaKind.LongVisit] = CellOf(row.Long, $"long of {of}", sure),
            [QuotaKind.Parcel] = CellOf(row.Parcels, $"parcels of {of}", sure),
            [QuotaKind.SmallPost] = CellOf(row.Post, $"post of {of}", sure),
            [QuotaKind.Spending] = CellOf(row.Spend, $"spend of {of}", sure),
        }.ToImmutableDictionary());
    }

    public (string For, string In) NameOf(WrittenRow row)
    {
        if (!EntitlementWords.Groups.Contains(row.For))
            mistakes.Add($"'{row.For}' of {profile} is none of {string.Join(", ", EntitlementWords.Groups)}");
        if (!EntitlementWords.Conditions.Contains(row.In))
            mistakes.Add($"'{row.In}' of {profile} is none of {string.Join(", ", EntitlementWords.Conditions)}");
        if (!seen.Add((row.For, row.In))) mistakes.Add($"{row.For}/{row.In} stands twice in {profile}");
        return (row.For, row.In);
    }

    public static Sureness SurenessOf(string letter, string of, List<string> mistakes)
    {
        Sureness? sure = letter switch
        {
            "H" => Sureness.Act,
            "M" => Sureness.Edition,
            "S" => Sureness.News,
            "K" => Sureness.Knowledge,
            "O" => Sureness.Ours,
            _ => null,
        };
        if (sure is null) mistakes.Add($"'{letter}' of {of} is none of H, M, S, K, O");
        return sure ?? Sureness.Unsaid;
    }

    // "6", "2/month", "none", and less sure than its row: "unlimited M".
    private Allowance CellOf(string text, string of, Sureness rowSure)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var sure = words.Length == 2 ? SurenessOf(words[1], of, mistakes) : rowSure;
        var cell = words.Length is 1 or 2 ? Parse(words[0]) : null;
        if (cell is null)
            mistakes.Add($"'{text}' of {of} is no number, no N/month and none of unlimited, none, unset, barred, held");
        return (cell ?? Allowance.Unset) with { Sure = sure };
    }

    private static Allowance? Parse(string word)
    {
        var parts = word.Split('/');
        AllowancePer? per = parts.Length == 1 ? AllowancePer.Year
            : parts is [_, "month"] ? AllowancePer.Month : null;
        if (per is { } time && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0)
            return new(AllowanceIs.Number, number, time, Sureness.Unsaid);

        AllowanceIs? other = word switch
        {
            "unlimited" => AllowanceIs.Unlimited,
            "none" => AllowanceIs.None,
            "unset" => AllowanceIs.Unset,
            "barred" => AllowanceIs.Barred,
            "held" => AllowanceIs.Held,
            _ => null,
        };
        return other is { } kind ? new(kind, 0, AllowancePer.Year, Sureness.Unsaid) : null;
    }
}
