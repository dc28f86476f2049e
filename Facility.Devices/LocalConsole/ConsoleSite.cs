using System.Globalization;
using System.Net;
using Facility.Contracts.Ids;
using Facility.Devices.Panel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Facility.Devices.LocalConsole;

/// <summary>Serves the console's pages on loopback, for the screen at the panel and nobody else.</summary>
internal sealed class ConsoleSite(IPanelConsole panel)
{
    private const string Cookie = "console";
    private static readonly TimeSpan StopWaitMax = TimeSpan.FromSeconds(2);

    private readonly ConsoleGate gate = new(panel);
    private readonly ConsolePages pages = new(panel);
    private long asked;

    /// <summary>Builds the host; it listens once started.</summary>
    public WebApplication Build(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopWaitMax);
        var app = builder.Build();
        app.Use(OwnPageOnly);
        app.MapGet("/", (Delegate)Home);
        app.MapGet("/ask", (Delegate)Ask);
        app.MapPost("/sign-in", (Delegate)SignIn);
        app.MapPost("/release", (Delegate)Release);
        app.MapPost("/lockdown", (Delegate)LockDown);
        app.MapPost("/leave", (Delegate)Leave);
        return app;
    }

    private static Task OwnPageOnly(HttpContext http, RequestDelegate next)
    {
        var origin = http.Request.Headers.Origin.ToString();
        var isOwn = IsLoopback(http.Request.Host.Host)
            && (origin.Length == 0 || origin == $"http://{http.Request.Host}");
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'";
        http.Response.Headers.XFrameOptions = "DENY";
        if (isOwn) return next(http);

        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return http.Response.WriteAsync("The console is for the screen at the panel.");
    }

    private static bool IsLoopback(string host) =>
        host == "localhost"
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private async Task<IResult> Home(HttpContext http, string block = "", int look = 0)
    {
        var session = SessionOf(http);
        if (!gate.Runs(session)) return Html(pages.SignIn());
        if (look == 0) await panel.Act(new ConsoleAct.Touch(session));
        return Html(pages.Doors(Identifier.IsValid(block) ? new(block) : panel.Site.Blocks[0].Id));
    }

    private IResult Ask(HttpContext http, string door = "")
    {
        if (!gate.Runs(SessionOf(http)) || Find(door) is not { } plan) return Back();
        return Html(pages.Ask(plan, Interlocked.Increment(ref asked).ToString(CultureInfo.InvariantCulture)));
    }

    private async Task<IResult> SignIn(HttpContext http)
    {
        var pin = (await http.Request.ReadFormAsync())["pin"].ToString();
        if (pin.Length is > 0 and <= PanelLimits.PinDigitsMax && pin.All(char.IsAsciiDigit))
            await panel.Act(new ConsoleAct.Enter(pin));
        return Back();
    }

    private async Task<IResult> Release(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        var session = SessionOf(http);
        var number = form["number"].ToString();
        if (!gate.Runs(session) || Find(form["door"].ToString()) is not { } door
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return Back();
        await panel.Act(new ConsoleAct.Release(
            session, LocalOrders.Console(panel.Boot, number), door.Id, panel.Now));
        return Back($"/?block={door.Block}");
    }

    private async Task<IResult> LockDown(HttpContext http)
    {
        var block = (await http.Request.ReadFormAsync())["block"].ToString();
        var session = SessionOf(http);
        if (session == 0 || !Identifier.IsValid(block)) return Back();
        // A number of its own kind: what a page quotes for a release can never be that of a lockdown.
        var number = string.Create(CultureInfo.InvariantCulture, $"l{Interlocked.Increment(ref asked)}");
        await panel.Act(new ConsoleAct.LockDown(session, LocalOrders.Console(panel.Boot, number), new(block)));
        return Back($"/?block={block}");
    }

    private async Task<IResult> Leave(HttpContext http)
    {
        await panel.Act(new ConsoleAct.Leave(SessionOf(http)));
        return Back();
    }

    private long SessionOf(HttpContext http)
    {
        if (gate.Claim() is not { } token) return gate.SessionOf(http.Request.Cookies[Cookie]);
        http.Response.Cookies.Append(Cookie, token, new() { HttpOnly = true, SameSite = SameSiteMode.Strict });
        return gate.SessionOf(token);
    }

    private Contracts.Site.SiteDoor? Find(string door) =>
        panel.Site.Doors.FirstOrDefault(known => known.Id.Value == door);

    private static IResult Html(string page) => Results.Text(page, "text/html; charset=utf-8");

    // A page that was posted is left behind, so that going back or reloading repeats nothing.
    private static SeeOther Back(string to = "/") => new SeeOther(to);

    private sealed class SeeOther(string to) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = to;
            return Task.CompletedTask;
        }
    }
}
