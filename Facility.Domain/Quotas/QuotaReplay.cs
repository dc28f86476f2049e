using System.Collections.Immutable;
using Facility.Contracts.Quotas;
using Facility.Domain.Policy;

namespace Facility.Domain.Quotas;

/// <summary>Makes past decisions again under other figures.</summary>
public static class QuotaReplay
{
    /// <summary>The decisions of one ledger that would have been others, each on the ledger as it then stood.</summary>
    /// <param name="lines">All lines of one person.</param>
    /// <param name="policy">The figures to decide by.</param>
    public static ImmutableArray<QuotaDifference> Of(IEnumerable<QuotaEntry> lines, PolicyBook policy)
    {
        var book = QuotaBook.Of(lines);
        return
        [
            .. from line in book.Decisions
               let again = QuotaJudge.Decide(QuotaMemory.Read(line, book.Before(line.Number), policy))
               where again.Verdict.IsAllowed != line.Act is QuotaAct.Reserved || again.Verdict.Rules != line.Rules
                   || again.Source != line.Source
               select new QuotaDifference(line, again),
        ];
    }
}

/// <summary>A decision that would have been another.</summary>
/// <param name="Line">As it was.</param>
/// <param name="Again">As it would be.</param>
public sealed record QuotaDifference(QuotaEntry Line, QuotaDecision Again);
