using System.Collections.Concurrent;
using Facility.Admin.Speech;
using Facility.Contracts.Allocation;
using Facility.Tests.Admin;
using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Facility.Tests.Speech;

/// <summary>Every page in a language and a palette, so that all pairs of both are looked at; each with each where
/// <c>FACILITY_ALL_LOOKS=1</c>.</summary>
public sealed class PagesInEveryLanguage(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string[] Tongues = ["kk", "ru", "en"], Palettes = ["day", "dusk", "night"];
    private static readonly bool All = Environment.GetEnvironmentVariable("FACILITY_ALL_LOOKS") == "1";

    [Fact]
    public async Task Nothing_serious_stands_against_a_page_in_any_language_and_palette_and_nothing_leaves_the_machine()
    {
        var missed = new MissedWords();
        await using var host = new ScreenHost(0, services => services.AddSingleton<IWordBook>(missed));
        await host.InitializeAsync();
        var complaints = new List<string>();
        var outside = new ConcurrentBag<string>();
        var looked = 0;

        await PageTour.Walk(Open, async (page, path) =>
        {
            foreach (var (tongue, palette) in Looks(looked++))
            {
                await Wear(page, host, tongue, palette);
                await PageTour.Open(page, path);
                await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", tongue);
                await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-palette", palette);
                var found = await AxeFindings.Serious(page);
                complaints.AddRange(found.Select(one => $"{path} {tongue} {palette}: {one}"));
                if (path is "/visits" or "/block/b01")
                    await page.ScreenshotAsync(new()
                    {
                        Path = Path.Combine(Screenshots.Folder, $"{tongue}{path.Replace('/', '-')}.png"),
                    });
            }
        });

        Assert.Equal(PageTour.Stops.Count, looked);
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
        Assert.Empty(outside);
        Assert.True(missed.Texts.IsEmpty, string.Join('\n', missed.Texts.Keys.Order()));

        async Task<IPage> Open(string role)
        {
            var page = await chromium.SignedIn(host, role);
            await page.GotoAsync("/account/not-allowed");
            page.Request += (_, request) =>
            {
                if (new Uri(request.Url) is { Scheme: "http" or "https" or "ws" or "wss" } to
                    && to.Authority != host.Address.Authority)
                    outside.Add(request.Url);
            };
            return page;
        }
    }

    // Nine looks; a page gets one, the next page the next: over all pages each pair has several.
    private static IEnumerable<(string Tongue, string Palette)> Looks(int number)
    {
        for (var look = 0; look < Tongues.Length * Palettes.Length; look++)
        {
            if (All || look == number % (Tongues.Length * Palettes.Length))
                yield return (Tongues[look % Tongues.Length], Palettes[look / Tongues.Length]);
        }
    }

    private static async Task Wear(IPage page, ScreenHost host, string tongue, string palette)
    {
        await page.Context.AddCookiesAsync(
            [new() { Name = "facility.language", Value = tongue, Url = host.Address.ToString() }]);
        await page.EvaluateAsync($"() => localStorage.setItem('palette', '{palette}')");
    }

    /// <summary>The real book, and which texts it was asked for in vain.</summary>
    private sealed class MissedWords : IWordBook
    {
        private readonly WordBook book = new();

        public ConcurrentDictionary<string, bool> Texts { get; } = new();

        public string? Find(Tongue tongue, string english) => Note(tongue, english, book.Find(tongue, english));

        public string? Find(Tongue tongue, string english, long number) =>
            Note(tongue, english, book.Find(tongue, english, number));

        // A sentence may hold what a person typed: not to know it is no gap.
        public string? Translate(Tongue tongue, string sentence) => book.Translate(tongue, sentence);

        private string? Note(Tongue tongue, string english, string? found)
        {
            if (found is null && tongue is not Tongue.English && english.Any(char.IsAsciiLetter)) Texts[english] = true;
            return found;
        }
    }
}
