using System.Globalization;
using System.Text;
using Facility.Contracts.Errors;
using Facility.Contracts.Site;
using Facility.Contracts.Verdicts;
using Facility.Domain.Rules;

namespace Facility.Tests.Tools;

/// <summary>The page of all ids by which something of ours says no.</summary>
internal static class ErrorsPage
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static string Text
    {
        get
        {
            var page = new StringBuilder("""
                # Error ids

                Made from the lists in the code; a test holds it current. An id is never given another meaning, so
                programs and build servers may rely on it. Exit codes: [processes.md](processes.md#exit-codes).

                ## Commands

                Said on stderr before the message, by all our programs: `hardware-sim: CMD-07: no simulator …`.

                | Id | What is wrong | What to do |
                |---|---|---|

                """);
            foreach (var error in CommandErrors.All)
                page.Append(Plain, $"| {error.Id} | {error.Means} | {error.Right} |\n");
            page.Append("""

                ## Site, people and scenario files

                Each mistake is printed as `line 12: FILE-06: 'baud' is '12345'. It must be …`, all of a file at once.

                | Id | Kind of mistake |
                |---|---|

                """);
            foreach (var error in Enum.GetValues<SiteError>())
                page.Append(Plain, $"| {SiteMistake.IdOf(error)} | {SiteErrorWords.Of(error)} |\n");
            page.Append("""

                ## Rules

                A refusal by a rule is no error: it names every rule that objects, why, and what would have to change.

                | Id | The rule | From |
                |---|---|---|

                """);
            foreach (var rule in RuleCatalogue.All.OrderBy(rule => rule.Id, StringComparer.Ordinal))
                page.Append(Plain, $"| {rule.Id} | {rule.Sentence} | {rule.Source} |\n");
            page.Append("""

                ## Faults

                | Number | What fails |
                |---|---|

                """);
            foreach (var fault in Enum.GetValues<FaultCode>().Where(fault => fault is not FaultCode.None))
                page.Append(Plain, $"| {(int)fault} | {FaultWords.Of(fault)} |\n");
            return page.ToString().ReplaceLineEndings("\n");
        }
    }
}
