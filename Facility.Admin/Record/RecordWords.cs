using System.Text.RegularExpressions;
using Facility.Admin.Speech;
using Facility.Contracts.Allocation;
using Facility.Contracts.Record;

namespace Facility.Admin.Record;

/// <summary>Entries of the record in the reader's language; what stands in the record stays English.</summary>
internal static partial class RecordWords
{
    /// <summary>The sentence of an entry.</summary>
    public static string Say(RecordEntryView entry, Words words) => Who(words.Said(entry.Says), words);

    /// <summary>A text with the roles and stations of those it names, as <c>Aigul (guard, station post-1)</c>.
    /// </summary>
    /// <remarks>They stand inside a place of a sentence, and a place is translated only as a whole.</remarks>
    public static string Who(string text, Words words) => words.Tongue is Tongue.English
        ? text
        : Actors().Replace(text, found => $"({words[found.Groups["role"].Value]}, {Station(found, words)})");

    private static string Station(Match found, Words words) => found.Groups["station"] is { Success: true } station
        ? words["station {0}|of an actor", station.Value]
        : words["unnamed station"];

    [GeneratedRegex(
        @"\((?<role>none|guard|supervisor|administrator|medic|inspector|integrator|console), "
        + @"(?:unnamed station|station (?<station>[^\s()]+))\)")]
    private static partial Regex Actors();
}
