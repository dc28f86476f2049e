using Facility.Silo.Persistence;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Database.Kit;

/// <summary>One set of rooms on each engine for a class of tests.</summary>
public sealed class LiveRooms : IAsyncDisposable
{
    private readonly Dictionary<string, SiloRooms> rooms = [];
    private int numbers;

    internal async Task<SiloRooms> On(string engine)
    {
        if (rooms.TryGetValue(engine, out var known)) return known;
        return rooms[engine] = await SiloRooms.Open(on: engine);
    }

    /// <summary>An id that nobody had before.</summary>
    public string Next(string noun) => $"{noun}-{++numbers}";

    /// <summary>A context of its own, as another process would have it.</summary>
    internal static FacilityDb Db(SiloRooms rooms) =>
        rooms.Get<IDbContextFactory<FacilityDb>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        foreach (var one in rooms.Values) await one.DisposeAsync();
    }
}
