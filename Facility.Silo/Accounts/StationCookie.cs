using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Accounts;
using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Silo.Control;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Accounts;

/// <summary>An enrolled browser: a random token in its cookie, the token's hash in the database.</summary>
public sealed class StationCookie(
    IHttpContextAccessor http, FacilityWriter writer, IDbContextFactory<FacilityDb> contexts, StationBoard board,
    TimeProvider clock)
{
    private const string CookieName = "facility.station";
    private const int TokenLength = 43;
    private const string Signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /// <summary>How long a browser stays enrolled.</summary>
    private static readonly TimeSpan EnrolledFor = TimeSpan.FromDays(400);

    /// <summary>The station of the present request's browser; null if it is not enrolled.</summary>
    public async Task<StationId?> Read(CancellationToken cancellation)
    {
        if (http.HttpContext?.Request.Cookies[CookieName] is not { Length: TokenLength } token) return null;

        var hash = Hash(token);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var id = await db.Stations.Where(row => row.TokenHash == hash)
            .Select(row => row.Id).SingleOrDefaultAsync(cancellation);
        return id is null ? null : new StationId(id);
    }

    /// <summary>Enrols the present request's browser under a name; another browser of that name is voided.</summary>
    public async Task<StationId> Enrol(
        string name, StationStand stand, Actor actor, CancellationToken cancellation)
    {
        var station = new StationId(name.Trim());
        var token = RandomNumberGenerator.GetString(Signs, TokenLength);
        board.Put(await writer.Commit(
            async (db, record) =>
            {
                if (await db.Stations.FindAsync(station.Value) is { } before) db.Stations.Remove(before);
                await db.SaveChangesAsync();
                var row = new StationRow
                {
                    Id = station.Value, Name = name.Trim(), TokenHash = Hash(token),
                    EnrolledAt = record.Now, EnrolledBy = actor.Person.Value,
                    Kind = stand.Kind, BlockId = stand.Block?.Value ?? "",
                };
                db.Stations.Add(row);
                record.Append(new RecordFacts(SiloRecordKinds.StationEnrolled, actor, station.Value)
                    .With("block", row.BlockId).With("kind", stand.Kind.ToString().ToLowerInvariant()));
                return row;
            },
            cancellation));
        Give(token);
        return station;
    }

    private void Give(string token) => http.HttpContext?.Response.Cookies.Append(CookieName, token, new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.HttpContext.Request.IsHttps,
        Expires = clock.GetUtcNow() + EnrolledFor,
    });

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.ASCII.GetBytes(token));
}
