using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Verdicts;

namespace Facility.Silo.Record;

/// <summary>What is to be recorded of a decision; the appender adds number, time and hash.</summary>
/// <param name="Kind">See <see cref="Contracts.Record.RecordKinds"/>.</param>
/// <param name="Actor">Who decided or asked.</param>
/// <param name="Where">Door, block, person or credential it concerns; may be empty.</param>
public sealed record RecordFacts(string Kind, Actor Actor, string Where)
{
    /// <summary>The rules that objected; empty for an allowed act.</summary>
    public Verdict Verdict { get; init; } = Verdict.Allowed;

    /// <summary>The order it follows from.</summary>
    public string Cause { get; init; } = "";

    /// <summary>The rest, by name; ids only, never a person's particulars.</summary>
    public ImmutableSortedDictionary<string, string> More { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Other ids under which the entry is to be found.</summary>
    public ImmutableArray<string> Subjects { get; init; } = [];

    /// <summary>Adds a fact.</summary>
    public RecordFacts With(string name, string value) => this with { More = More.SetItem(name, value) };

    /// <summary>Also found under this id.</summary>
    public RecordFacts About(string subject) => this with { Subjects = Subjects.Add(subject) };
}
