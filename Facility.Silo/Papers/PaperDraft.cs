using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Papers;
using Facility.Domain.Papers;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Papers;

/// <summary>What a paper is made of.</summary>
/// <param name="Db">The transaction of the printing.</param>
/// <param name="Now">The moment.</param>
/// <param name="Order">What is asked for.</param>
public sealed record PaperAsk(FacilityDb Db, DateTimeOffset Now, PrintPaper Order)
{
    /// <summary>What it is about.</summary>
    public string About => Order.About;

    /// <summary>The language: the asked one, else the addressee's, else Kazakh.</summary>
    public Tongue In(Tongue? addressee) => Order.Tongue ?? addressee ?? Tongue.Kazakh;

    /// <summary>The newest entry of some kinds about something; null for none.</summary>
    public Task<RecordRow?> Entry(string subject, params string[] kinds) => (
        from found in Db.RecordSubjects
        join entry in Db.Record on found.Number equals entry.Number
        where found.Subject == subject && kinds.Contains(entry.Kind)
        orderby entry.Number descending
        select entry).FirstOrDefaultAsync();

    /// <summary>The shown name of somebody; the id of whom nobody knows any more.</summary>
    public async Task<string> NameOf(string person) =>
        await Db.People.Where(row => row.Id == person).Select(row => row.Name).SingleOrDefaultAsync() ?? person;
}

/// <summary>A paper before it has a code.</summary>
/// <param name="View">The paper.</param>
/// <param name="Entry">The entry of the act it is about; null for one that is about its own printing.</param>
/// <param name="Names">The prisoners it names.</param>
public sealed record PaperDraft(PaperView View, RecordRow? Entry, ImmutableArray<string> Names);

/// <summary>Makes papers of one kind.</summary>
public interface IPaperMaker
{
    /// <summary>Which kind.</summary>
    PaperKind Kind { get; }

    /// <summary>Makes one; null when nothing stands in the record that it could be about.</summary>
    Task<PaperDraft?> Make(PaperAsk ask);
}

/// <summary>Words of a paper in its language.</summary>
internal sealed class PaperPen(PaperKind kind, Tongue tongue)
{
    /// <summary>A paper with its heading.</summary>
    public PaperView Paper(params ReadOnlySpan<object?> with) => new(kind, tongue, Say($"title-{kind}", with));

    /// <summary>The language.</summary>
    public Tongue Tongue => tongue;

    /// <summary>A unit of the list of parcels.</summary>
    public string Unit(string unit) => Say($"unit-{unit}");

    /// <summary>A text.</summary>
    public string Say(string key, params ReadOnlySpan<object?> with) => PaperWords.Say(tongue, key, with);

    /// <summary>A member of an enumeration.</summary>
    public string Of<T>(string key, T one) where T : struct, Enum => PaperWords.Of(tongue, key, one);

    /// <summary>A line at its head.</summary>
    public PaperLine Line(string label, string says) => new(Say(label), says);

    /// <summary>A table.</summary>
    public PaperTable Table(ImmutableArray<string> heads, IEnumerable<ImmutableArray<string>> rows) =>
        new([.. heads.Select(head => Say(head))], [.. rows]);
}
