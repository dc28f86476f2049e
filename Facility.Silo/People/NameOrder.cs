using System.Globalization;

namespace Facility.Silo.People;

/// <summary>The order of names in lists: the Kazakh alphabet, in which ә follows а and ғ follows г.</summary>
/// <remarks>The database would put every Kazakh letter behind я; short lists are ordered after they are read, long ones
/// by the key that is kept beside a name.</remarks>
public static class NameOrder
{
    private static readonly CompareInfo Alphabet = new CultureInfo("kk-KZ").CompareInfo;

    /// <summary>Octets that sort as the names do.</summary>
    public static byte[] KeyOf(string name) => Alphabet.GetSortKey(name, CompareOptions.IgnoreCase).KeyData;

    /// <summary>Compares names; equal ones are told apart by the rest of the order.</summary>
    public static StringComparer Kazakh { get; } =
        StringComparer.Create(new CultureInfo("kk-KZ"), CompareOptions.IgnoreCase);
}
