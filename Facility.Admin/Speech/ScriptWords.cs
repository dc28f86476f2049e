using System.Text.Json;

namespace Facility.Admin.Speech;

/// <summary>The few texts that a page's script writes by itself, handed to it with the page.</summary>
internal static class ScriptWords
{
    /// <summary>Every text that a script asks for, in English.</summary>
    internal static readonly string[] All =
    [
        "{0} s", "{0} min", "{0} min {1} s", "{0} h {1} min", "{0} d", "{0} d {1} h",
        "No data since {0}", "No data yet", "There is no door {0} here.",
        "Lockdown is being sent", "Lockdown not delivered yet, trying for {0} s",
        "LOCKDOWN NOT DELIVERED. Use the console at the panel.", "Lockdown ordered",
        "LOCKDOWN NOT ACCEPTED: sign in again.", "LOCKDOWN NOT ACCEPTED: {0}.",
        "Locked down, all {0} doors confirmed", "Lockdown ordered; when it was, {0} of {1} doors had not confirmed",
    ];

    /// <summary>The texts by what they say in English, as JSON.</summary>
    public static string Json(Words words) =>
        JsonSerializer.Serialize(All.ToDictionary(english => english, english => words[english]));
}
