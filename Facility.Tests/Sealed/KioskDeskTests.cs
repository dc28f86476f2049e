using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Accounts;
using Facility.Contracts.Sealed;
using Facility.Silo.Accounts;
using Facility.Silo.Control;
using Facility.Silo.Desks;
using Facility.Silo.Persistence;
using Facility.Silo.Sealed;
using Facility.Silo.Signals;
using Facility.Tests.Silo.Kit;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Sealed;

/// <summary>Who may write at a kiosk, and how often.</summary>
public sealed class KioskDeskTests : IAsyncLifetime
{
    private readonly Browser browser = new();
    private SiloRooms rooms = null!;
    private StationCookie cookie = null!;
    private KioskDesk desk = null!;

    public async ValueTask InitializeAsync()
    {
        rooms = await SiloRooms.Open();
        cookie = new(
            browser, rooms.Writer, rooms.Get<IDbContextFactory<FacilityDb>>(), rooms.Get<StationBoard>(), rooms.Clock);
        desk = new(
            cookie, rooms.Get<StationBoard>(), rooms.Get<SealedQueries>(), rooms.Get<SealedStore>(),
            rooms.Get<SignalStore>(), new KioskPace(rooms.Clock), rooms.Clock);
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task Only_a_browser_that_was_enrolled_as_a_kiosk_is_one()
    {
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => desk.Addressees(default));
        await IsEnrolled("desk-7", StationKind.Desk);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => desk.Addressees(default));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Apply("A"));

        await IsEnrolled("kiosk-1", StationKind.Kiosk);
        Assert.NotEmpty(await desk.Addressees(default));
    }

    [Fact]
    public async Task One_kiosk_takes_one_application_a_minute_and_another_kiosk_its_own()
    {
        await IsEnrolled("kiosk-1", StationKind.Kiosk);
        Assert.Equal("", (await Apply("A")).Verdict.Rules);
        rooms.Clock.Advance(TimeSpan.FromSeconds(20));
        var soon = await Apply("B");
        Assert.Equal(("SEAL-11", 40), (soon.Verdict.Rules, soon.WaitSeconds));
        Assert.Contains("SEAL-03", (await desk.Take(
            new(new("w-1"), "court", [], Hash("C")), default)).Verdict.Rules, StringComparison.Ordinal);

        // Whoever was told to wait is not made to wait longer for having asked.
        rooms.Clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal("", (await Apply("B")).Verdict.Rules);
        await IsEnrolled("kiosk-2", StationKind.Kiosk);
        Assert.Equal("", (await Apply("D")).Verdict.Rules);
    }

    private Task<SealedReceipt> Apply(string check) =>
        desk.Apply(new(new($"w-{check}"), "I ask for a doctor.", Hash(check)), default);

    private async Task IsEnrolled(string name, StationKind kind)
    {
        browser.HttpContext = new DefaultHttpContext();
        await cookie.Enrol(name, new(kind, null), SiloRooms.Administrator, default);
        var set = browser.HttpContext.Response.Headers.SetCookie.ToString().Split(';')[0];
        browser.HttpContext = new DefaultHttpContext();
        browser.HttpContext.Request.Headers.Cookie = set;
    }

    private static byte[] Hash(string check) => SHA256.HashData(Encoding.UTF8.GetBytes(check));

    private sealed class Browser : IHttpContextAccessor
    {
        public HttpContext? HttpContext { get; set; } = new DefaultHttpContext();
    }
}
