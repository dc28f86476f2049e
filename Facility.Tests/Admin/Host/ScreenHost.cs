using System.Net;
using System.Text.RegularExpressions;
using Facility.Admin;
using Facility.Contracts.Accounts;
using Facility.Contracts.Alarms;
using Facility.Contracts.Allocation;
using Facility.Contracts.Calls;
using Facility.Contracts.Cameras;
using Facility.Contracts.Control;
using Facility.Contracts.Credentials;
using Facility.Contracts.Children;
using Facility.Contracts.Custody;
using Facility.Contracts.Doors;
using Facility.Contracts.Estate;
using Facility.Contracts.Due;
using Facility.Contracts.Exchange;
using Facility.Contracts.Groups;
using Facility.Contracts.Isolation;
using Facility.Contracts.Joint;
using Facility.Contracts.Movement;
using Facility.Contracts.Opening;
using Facility.Contracts.Orderlies;
using Facility.Contracts.Parcels;
using Facility.Contracts.Quotas;
using Facility.Contracts.OutOfCell;
using Facility.Contracts.Panels;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roll;
using Facility.Contracts.RollCheck;
using Facility.Contracts.Sealed;
using Facility.Contracts.Signals;
using Facility.Contracts.Service;
using Facility.Contracts.Scales;
using Facility.Contracts.Turnstiles;
using Facility.Contracts.Visits;
using Facility.Tests.Admin.Host;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

[assembly: AssemblyFixture(typeof(ScreenHost))]

namespace Facility.Tests.Admin.Host;

/// <summary>A web host that carries the screens over facilities in memory, on a free loopback port.</summary>
public sealed class ScreenHost : IAsyncLifetime
{
    private WebApplication? app;
    private readonly int port;
    private readonly Action<IServiceCollection>? more;

    /// <summary>On a free port, for all tests.</summary>
    public ScreenHost() : this(0)
    {
    }

    internal ScreenHost(int port, Action<IServiceCollection>? more = null) => (this.port, this.more) = (port, more);

    internal ScreenRegime Regime { get; } = new();

    internal ScreenJoints Joints { get; } = new();

    internal ScreenFacility Facility { get; } = new(TimeProvider.System);

    internal ScreenPosts Posts { get; } = new(TimeProvider.System);

    internal ScreenSealed Sealed { get; } = new(TimeProvider.System);

    internal ScreenCameras Cameras { get; } = new(TimeProvider.System);

    internal ScreenCalls Calls { get; } = new(TimeProvider.System);

    internal ScreenHousing Housing { get; } = new();

    internal ScreenCommission Commission { get; } = new();

    internal ScreenEstate Estate { get; } = new();

    internal ScreenRoll Roll { get; } = new();

    internal ScreenRollCheck RollCheck { get; } = new();

    internal ScreenMovement Movement { get; } = new();

    internal ScreenVisits Visits { get; } = new(TimeProvider.System);

    internal ScreenChildren Children { get; } = new();

    internal ScreenOrderlies Orderlies { get; } = new();

    internal ScreenQuotas Quotas { get; } = new();

    internal ScreenParcels Parcels { get; } = new();

    internal ScreenPapers Papers { get; } = new();

    internal ScreenCustody Custody { get; } = new();

    internal ScreenIsolation Isolation { get; } = new();

    internal ScreenOutOfCell OutOfCell { get; } = new();

    internal ScreenDue Due { get; } = new();
    internal ScreenExchange Exchange { get; } = new();

    internal ScreenPlanner Planner { get; } = new();

    internal ScreenOutside Outside { get; } = new(TimeProvider.System);

    internal ScreenAlarms Alarms { get; } = new(TimeProvider.System);

    /// <summary>Where it listens.</summary>
    public Uri Address => new(app!.Services.GetRequiredService<IServer>()
        .Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>The container, for what the pages need.</summary>
    public IServiceProvider Services => app!.Services;

    /// <summary>A client with a session of that role, gained through the sign-in page itself.</summary>
    public Task<HttpClient> SignedIn(string role) => SignedIn(role, new());

    /// <summary>The cookies of a session of that role, for a browser that need not draw the sign-in page for it.
    /// </summary>
    public async Task<IEnumerable<Microsoft.Playwright.Cookie>> SessionOf(string role)
    {
        var jar = new CookieContainer();
        using var client = await SignedIn(role, jar);
        return jar.GetCookies(Address).Select(cookie => new Microsoft.Playwright.Cookie
        {
            Name = cookie.Name, Value = cookie.Value, Url = Address.ToString(),
        });
    }

    private async Task<HttpClient> SignedIn(string role, CookieContainer jar)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = jar }) { BaseAddress = Address };
        var page = await client.GetStringAsync("/account/sign-in");
        var hidden = Regex.Matches(page, "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"")
            .ToDictionary(field => field.Groups[1].Value, field => field.Groups[2].Value);
        using var form = new FormUrlEncodedContent([
            .. hidden, new("Form.Name", role), new("Form.Password", role)]);
        (await client.PostAsync("/account/sign-in", form)).EnsureSuccessStatusCode();
        return client;
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        // The silo's asset manifest is the one that holds the framework's script.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "Facility.Silo",
            EnvironmentName = "Development",
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseStaticWebAssets().UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.AddFacilityAdmin();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(cookie =>
            {
                cookie.LoginPath = "/account/sign-in";
                cookie.AccessDeniedPath = "/account/not-allowed";
            });
        AddFacility(builder.Services);
        app = builder.Build();
        app.MapFacilityAdmin("Facility.Silo.staticwebassets.endpoints.json");
        await app.StartAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            // At once, as a process that is killed: no page is told anything.
            using var now = new CancellationTokenSource();
            await now.CancelAsync();
            await app.StopAsync(now.Token);
            await app.DisposeAsync();
        }
        Facility.Dispose();
        Sealed.Dispose();
    }

    private void AddFacility(IServiceCollection services)
    {
        var office = new ScreenOffice(TimeProvider.System);
        services.AddSingleton(new Facility.Admin.Shell.SiteTime(
            TimeProvider.System, TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty")));
        services.AddSingleton<IControlRoom>(Facility);
        services.AddSingleton<IJointRoom>(Joints);
        services.AddSingleton<IAlarmRoom>(Alarms);
        services.AddSingleton<IControlPost>(Posts);
        services.AddSingleton<ISignalRoom>(Posts);
        services.AddSingleton<ISealedKiosk>(Sealed);
        services.AddSingleton<ISealedOffice>(Sealed);
        services.AddSingleton<ICameraRoom>(Cameras);
        services.AddSingleton<IPreserveRoom>(Cameras);
        services.AddSingleton<ICallRoom>(Calls);
        services.AddSingleton<IHousingOffice>(Housing);
        services.AddSingleton<IKeepApartRegister>(Housing);
        services.AddSingleton<ICommissionOffice>(Commission);
        services.AddSingleton<IEstateOffice>(Estate);
        services.AddSingleton<IRollOffice>(Roll);
        services.AddSingleton<IRollCheckOffice>(RollCheck);
        services.AddSingleton<IMovementOffice>(Movement);
        services.AddSingleton<IVisitOffice>(Visits);
        services.AddSingleton<IVisitSetupOffice>(Visits);
        services.AddSingleton<IVisitCardOffice>(Visits);
        services.AddSingleton<IVisitorRegister>(Visits);
        services.AddSingleton<IChildOffice>(Children);
        services.AddSingleton<IOrderlyOffice>(Orderlies);
        services.AddSingleton<IQuotaOffice>(Quotas);
        services.AddSingleton<IParcelDesk>(Parcels);
        services.AddSingleton<Facility.Contracts.Papers.IPaperOffice>(Papers);
        services.AddSingleton<ICustodyOffice>(Custody);
        services.AddSingleton<IIsolationOffice>(Isolation);
        services.AddSingleton<IOutOfCellOffice>(OutOfCell);
        services.AddSingleton<IDueOffice>(Due);
        services.AddSingleton<IExchangeOffice>(Exchange);
        services.AddSingleton<Facility.Contracts.Planner.IPlannerOffice>(Planner);
        services.AddSingleton<IGroupRoom>(Regime);
        services.AddSingleton<IOpeningRoom>(Regime);
        services.AddSingleton<IServiceRoom>(Regime);
        services.AddSingleton<ICredentialOffice>(office);
        services.AddSingleton<IAccountOffice>(office);
        services.AddSingleton<IRecordReader>(office);
        services.AddSingleton<IOutsideCheck>(Outside);
        services.AddSingleton<IPanelRoom>(office);
        services.AddSingleton<IPersonRegister>(office);
        services.AddSingleton<ITurnstileRoom, ScreenTurnstiles>();
        services.AddSingleton<IScaleRoom, ScreenScales>();
        services.AddScoped<ISignIn, ScreenSignIn>();
        more?.Invoke(services);
    }
}
