using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Allocation;
using Facility.Contracts.Parcels;
using Facility.Domain.Rules;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Facility.Domain.Parcels;

/// <summary>An item of the list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Is">What the list says.</param>
/// <param name="Unit">In what it is measured.</param>
/// <param name="Most">How much may come; null for no limit of its own.</param>
/// <param name="Group">With what it is counted; its own id for itself alone.</param>
/// <param name="ForMinors">Whether minors may have it.</param>
public sealed record ListedItem(string Id, ItemIs Is, string Unit, decimal? Most, string Group, bool ForMinors)
{
    /// <summary>Whether each line of it is a kind of its own.</summary>
    public bool EachLine { get; init; }

    internal Spoken Label { get; init; } = new();

    /// <summary>The item in a language.</summary>
    public string In(Tongue tongue) => Label.In(tongue);

    /// <summary>Whether every language names it.</summary>
    public bool IsNamed => Label.IsWhole;
}

/// <summary>The closed list of what may come, by day; read once from the file inside this assembly.</summary>
public static class ParcelList
{
    private static readonly ImmutableArray<(DateOnly From, FrozenDictionary<string, ListedItem> Items)> Lists = Read();

    /// <summary>The list in force on a day; empty before the first.</summary>
    public static FrozenDictionary<string, ListedItem> On(DateOnly day) =>
        Lists.LastOrDefault(one => one.From <= day).Items ?? FrozenDictionary<string, ListedItem>.Empty;

    private static ImmutableArray<(DateOnly From, FrozenDictionary<string, ListedItem> Items)> Read()
    {
        using var stream = typeof(ParcelList).Assembly.GetManifestResourceStream("parcel-list.yaml")
            ?? throw new InvalidOperationException("parcel-list.yaml is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var lists = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance)
            .Build().Deserialize<List<WrittenList>>(reader);
        return
        [
            .. lists.Select(list => (
                DateOnly.ParseExact(list.From, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                list.Items.Select(ItemOf).ToFrozenDictionary(item => item.Id))).OrderBy(list => list.Item1),
        ];
    }

    private static ListedItem ItemOf(WrittenItem item) => new(
        item.Id, Enum.Parse<ItemIs>(item.Is, ignoreCase: true), item.Unit, item.Most,
        item.Group.Length > 0 ? item.Group : item.Id, item.Minors)
    {
        EachLine = item.EachLine, Label = new() { En = item.En, Kk = item.Kk, Ru = item.Ru },
    };

    private sealed class WrittenList
    {
        public string From { get; set; } = "";

        public string Source { get; set; } = "";

        public List<WrittenItem> Items { get; set; } = [];
    }

    private sealed class WrittenItem : Spoken
    {
        public string Id { get; set; } = "";

        public string Is { get; set; } = "";

        public string Unit { get; set; } = "";

        public decimal? Most { get; set; }

        public string Group { get; set; } = "";

        public bool Minors { get; set; } = true;

        public bool EachLine { get; set; }

        public string Sure { get; set; } = "";
    }
}
