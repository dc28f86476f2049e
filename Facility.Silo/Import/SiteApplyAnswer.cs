using Facility.Contracts.Verdicts;
using Facility.Domain.Sites;

namespace Facility.Silo.Import;

/// <summary>What became of another site file.</summary>
/// <param name="Facts">What was looked at.</param>
/// <param name="Verdict">Whether it applies now.</param>
/// <param name="Before">Digest of the file that applied before.</param>
public sealed record SiteApplyAnswer(SiteChangeFacts Facts, Verdict Verdict, string Before);
