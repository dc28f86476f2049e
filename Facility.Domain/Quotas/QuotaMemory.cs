using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Facility.Contracts.Quotas;
using Facility.Domain.Policy;

namespace Facility.Domain.Quotas;

/// <summary>Facts of a decision as text, so that it can be made again.</summary>
public static class QuotaMemory
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    /// <summary>Writes what was known of the person, and how it was asked for.</summary>
    public static string Write(QuotaFacts facts) =>
        JsonSerializer.Serialize(new Kept(facts.Person, facts.Ask.Swap) { Decided = facts.Ask.IsDecided }, Plain);

    /// <summary>Facts of a line, with a ledger and figures.</summary>
    /// <param name="line">A reservation or a refusal.</param>
    /// <param name="book">The ledger as it stood before it.</param>
    /// <param name="policy">By which figures.</param>
    public static QuotaFacts Read(QuotaEntry line, QuotaBook book, PolicyBook policy)
    {
        var kept = JsonSerializer.Deserialize<Kept>(line.Facts, Plain)!;
        return new(
            new(new("replay"), kept.Swap ? QuotaKind.ShortVisit : line.Kind, line.On, "")
            {
                Amount = line.Amount, Swap = kept.Swap, IsDecided = kept.Decided,
            },
            kept.Person, book, policy);
    }

    private sealed record Kept(QuotaPerson Person, bool Swap)
    {
        public bool Decided { get; init; }
    }
}
