using System.Collections.Immutable;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Facility.Domain.Sealed;

/// <summary>The table of addressees, read once from the file that ships inside this assembly.</summary>
public sealed class AddresseeCatalogue
{
    private AddresseeCatalogue(ImmutableArray<Addressee> all) => All = all;

    /// <summary>The table this build was made with.</summary>
    public static AddresseeCatalogue Current { get; } = ReadShipped();

    /// <summary>All rows, in their order.</summary>
    public ImmutableArray<Addressee> All { get; }

    /// <summary>The row of a name; null for one the table lacks.</summary>
    public Addressee? Find(string id) => All.FirstOrDefault(one => one.Id == id);

    /// <summary>Reads a table.</summary>
    /// <exception cref="InvalidOperationException">A row is wrong; the message names it.</exception>
    public static AddresseeCatalogue Read(TextReader text)
    {
        var table = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance)
            .Build().Deserialize<Table>(text);
        return new([.. table.Addressees.Select(row => AddresseeOf(row.Key, row.Value))]);
    }

    private static Addressee AddresseeOf(string id, Row row) =>
        row.Kk.Length == 0 || row.Ru.Length == 0 || row.En.Length == 0 || row.Hours <= 0
            ? throw new InvalidOperationException($"addressees.yaml: {id} lacks a language or its hours.")
            : new(id, row.Kk, row.Ru, row.En, TimeSpan.FromHours(row.Hours));

    private static AddresseeCatalogue ReadShipped()
    {
        using var stream = typeof(AddresseeCatalogue).Assembly.GetManifestResourceStream("addressees.yaml")
            ?? throw new InvalidOperationException("addressees.yaml is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    private sealed class Table
    {
        public Dictionary<string, Row> Addressees { get; set; } = [];
    }

    private sealed class Row
    {
        public string Kk { get; set; } = "";

        public string Ru { get; set; } = "";

        public string En { get; set; } = "";

        public int Hours { get; set; }
    }
}
