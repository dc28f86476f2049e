using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;

namespace Facility.Contracts.People;

/// <summary>The people the facility knows; opening a prisoner's page is itself recorded.</summary>
public interface IPersonRegister
{
    /// <summary>People whose name or id contains the text; at most 50.</summary>
    [Operation("people.read")]
    Task<ImmutableArray<PersonLine>> Search(string text, PersonKind? kind, CancellationToken cancellation);

    /// <summary>One person's page; for a prisoner the opening is recorded first. Null if unknown.</summary>
    [Operation("people.read")]
    Task<PersonView?> Open(PersonId person, CancellationToken cancellation);

    /// <summary>What concerned a person, newest first; recorded as well for a prisoner.</summary>
    [Operation("people.timeline")]
    Task<ImmutableArray<RecordEntryView>> Timeline(PersonId person, int count, CancellationToken cancellation);
}

/// <summary>What a person is to the facility.</summary>
public enum PersonKind
{
    /// <summary>Works here.</summary>
    Staff = 1,

    /// <summary>Is held here.</summary>
    Prisoner = 2,

    /// <summary>Comes and goes.</summary>
    Visitor = 3,

    /// <summary>Lives here with the mother, and is never a prisoner.</summary>
    Child = 4,
}

/// <summary>A person in a list.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Kind">What they are here.</param>
/// <param name="Place">Where they belong: a cell's label, a post, or empty.</param>
[GenerateSerializer, Immutable, Alias("facility.person-line")]
public sealed record PersonLine(
    [property: Id(0)] PersonId Id,
    [property: Id(1)] string Name,
    [property: Id(2)] PersonKind Kind,
    [property: Id(3)] string Place);

/// <summary>A person's page.</summary>
/// <param name="Line">Who and where.</param>
/// <param name="Fictional">Whether the person is made up for a demo.</param>
/// <param name="Born">Date of birth, if known.</param>
/// <param name="Cell">The cell, for a prisoner.</param>
[GenerateSerializer, Immutable, Alias("facility.person-view")]
public sealed record PersonView(
    [property: Id(0)] PersonLine Line,
    [property: Id(1)] bool Fictional,
    [property: Id(2)] DateOnly? Born,
    [property: Id(3)] CellId? Cell);
