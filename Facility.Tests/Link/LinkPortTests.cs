using System.Net;
using Facility.Tests.Link.Kit;

namespace Facility.Tests.Link;

public sealed class LinkPortTests : LinkTestBase
{
    [Fact]
    public async Task No_screen_answers_on_the_links_port_and_no_link_on_that_of_the_screens()
    {
        var silo = await Silo();

        Assert.Equal(HttpStatusCode.OK, await Get(silo.Screens, "screen"));
        Assert.Equal(HttpStatusCode.NotFound, await Get(silo.Address, "screen"));
        Assert.Equal(HttpStatusCode.NotFound, await Get(silo.Screens, "facility.link.v1.PanelEnrolment/Authority"));
    }

    private static async Task<HttpStatusCode> Get(Uri host, string path)
    {
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null;
        using var client = new HttpClient(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host, path))
        {
            Version = host.Scheme == Uri.UriSchemeHttps ? HttpVersion.Version20 : HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
