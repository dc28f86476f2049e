using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Facility.Silo.Accounts;

/// <summary>Counts wrong tries of names that nobody may use, as those of accounts are counted.</summary>
/// <remarks>Otherwise a lock would tell which names exist. In this process' memory only, and never the
/// name itself: what was typed may be a password in the wrong field.</remarks>
public sealed class StrangeNames(ILookupNormalizer names, IOptions<IdentityOptions> options, TimeProvider clock)
{
    /// <summary>Beyond this the name that was tried first is forgotten.</summary>
    public const int NamesMax = 10_000;

    private readonly Lock gate = new();
    private readonly OrderedDictionary<string, (int Wrong, DateTimeOffset Until)> tries = [];

    /// <summary>Counts a try; until when the name is locked, null when it is not.</summary>
    public DateTimeOffset? Try(string name)
    {
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(names.NormalizeName(name) ?? "")));
        lock (gate)
        {
            var counted = Count(tries.GetValueOrDefault(key), clock.GetUtcNow());
            tries[key] = counted;
            if (tries.Count > NamesMax) tries.RemoveAt(0);
            return counted.Until > clock.GetUtcNow() ? counted.Until : null;
        }
    }

    private (int Wrong, DateTimeOffset Until) Count((int Wrong, DateTimeOffset Until) known, DateTimeOffset now)
    {
        if (known.Until > now) return known;
        return known.Wrong + 1 < options.Value.Lockout.MaxFailedAccessAttempts
            ? (known.Wrong + 1, default)
            : (0, now + options.Value.Lockout.DefaultLockoutTimeSpan);
    }
}
