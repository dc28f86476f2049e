using System.Net;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;
using Facility.Silo.Keys;
using Facility.Silo.Panels;
using Facility.Silo.Panels.Pki;
using Facility.Tests.Kit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Facility.Tests.Link.Kit;

/// <summary>The silo's end on a real port of loopback, with real TLS; data folder, record and
/// tables outlive it.</summary>
internal sealed class LinkServer(string folder, TimeProvider clock) : IAsyncDisposable
{
    private WebApplication? app;
    private readonly int[] ports = FreePorts.Take(2);

    public RecordInMemory Record { get; } = new();

    public TablesInMemory Tables { get; } = new();

    public LogLines Log { get; } = new();

    public Uri Address => new($"https://127.0.0.1:{ports[0]}");

    /// <summary>Where the screens of a silo are; here one page.</summary>
    public Uri Screens => new($"http://127.0.0.1:{ports[1]}");

    public IPanelConnections Connections => Get<IPanelConnections>();

    public IDoorBoard Board => Get<IDoorBoard>();

    public string IssueCode(PanelId panel) => Get<IEnrolment>().Issue(panel);

    public byte[] CardKeyOf(PanelId panel) => Get<ICardKeys>().Of(panel);

    public long Count(PanelId panel, FaultCode fault) => Get<PanelFaults>().Of(panel, fault);

    public T Get<T>() where T : notnull => app!.Services.GetRequiredService<T>();

    public async Task<LinkServer> Start()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton<IKeyStore>(new FileKeyStore(Path.Combine(folder, "keys")));
        builder.Services.AddSingleton<IPanelReports>(Record);
        builder.Services.AddSingleton<IAccessTables>(Tables);
        builder.Services.AddPanelLink(new PanelLinkSettings
        {
            Site = LinkSite.Site, SiteDigest = LinkSite.Digest, DataFolder = folder, Port = ports[0],
        });
        builder.WebHost.ConfigureKestrel(web => web.Listen(IPAddress.Loopback, ports[1]));
        app = builder.Build();
        app.MapPanelLink();
        app.MapGet("/screen", () => "a screen");
        await app.StartAsync();
        return this;
    }

    /// <summary>Goes away without a farewell: connections are torn down as they are.</summary>
    public async Task Kill()
    {
        if (app is null) return;
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
        app = null;
    }

    public async ValueTask DisposeAsync() => await Kill();
}
