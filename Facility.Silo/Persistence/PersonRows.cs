using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Silo.Persistence.Rows;

namespace Facility.Silo.Persistence;

/// <summary>How a person's row is made and found.</summary>
public static class PersonRows
{
    public static PersonRow NewRow(
        PersonId id, string name, PersonKind kind, string post, DateOnly? born, bool fictional) => new()
    {
        Id = id.Value,
        Name = name,
        SearchName = Fold($"{name} {id}"),
        Kind = kind,
        Post = post,
        Born = born,
        Fictional = fictional,
    };

    /// <summary>What is compared in a search: the engine folds ASCII only, names are Kazakh and Russian.</summary>
    public static string Fold(string text) => text.Trim().ToUpperInvariant();
}
