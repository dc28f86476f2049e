using System.Globalization;

namespace Facility.Silo.People;

/// <summary>The order of names in lists: the Kazakh alphabet, in which ә follows а and ғ follows г.</summary>
/// <remarks>The database would put every Kazakh letter behind я; lists are ordered after they are read.</remarks>
public static class NameOrder
{
    /// <summary>Compares names; equal ones are told apart by the rest of the order.</summary>
    public static StringComparer Kazakh { get; } =
        StringComparer.Create(new CultureInfo("kk-KZ"), CompareOptions.IgnoreCase);
}
