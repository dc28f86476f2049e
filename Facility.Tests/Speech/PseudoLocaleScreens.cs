using System.Text.RegularExpressions;
using Facility.Admin.Speech;
using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Facility.Tests.Speech;

/// <summary>Every page in a language that nobody speaks: what is not marked was written into the page, and what does
/// not fit has no room for Russian.</summary>
public sealed partial class PseudoLocaleScreens(Chromium chromium) : IClassFixture<Chromium>
{
    private const string UnmarkedTexts = """
        () => {
          const found = new Set();
          const seen = { opacityProperty: true, visibilityProperty: true };
          const isSeen = element => element.checkVisibility?.(seen) ?? true;
          const notOurs = 'script, style, code, pre, kbd, [data-clock], .languages';
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const element = walker.currentNode.parentElement;
            if (!element || !isSeen(element) || element.closest(notOurs)) continue;
            found.add(walker.currentNode.textContent);
          }
          for (const element of document.querySelectorAll('[title], [aria-label], [placeholder], [alt]')) {
            if (element.closest('.languages')) continue;
            for (const name of ['title', 'aria-label', 'placeholder', 'alt']) {
              const text = element.getAttribute(name);
              if (text) found.add(text);
            }
          }
          return [...found];
        }
        """;

    private const string ClippedTexts = """
        () => [...document.querySelectorAll('body *')]
          .filter(element => element.childElementCount === 0
            && !element.closest('.unseen') && element.textContent.includes('⟦')
            && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
            && ['hidden', 'clip'].includes(getComputedStyle(element).overflowX))
          .map(element => element.outerHTML.slice(0, 160))
        """;

    [Fact]
    public async Task No_page_holds_a_text_of_its_own_and_none_is_cut_when_it_is_two_fifths_longer()
    {
        await using var host = new ScreenHost(0, services => services.AddSingleton<IWordBook, PseudoBook>());
        await host.InitializeAsync();
        var unmarked = new SortedSet<string>(StringComparer.Ordinal);
        var clipped = new SortedSet<string>(StringComparer.Ordinal);
        var texts = 0;

        await PageTour.Walk(role => Kazakh(host, role), async (page, path) =>
        {
            await PageTour.Open(page, path);
            var seen = await page.EvaluateAsync<string[]>(UnmarkedTexts);
            texts += seen.Count(text => text.Contains(PseudoBook.Opens));
            foreach (var text in seen.Where(IsOwn)) unmarked.Add($"{path}: {text.Trim()}");
            foreach (var text in await page.EvaluateAsync<string[]>(ClippedTexts)) clipped.Add($"{path}: {text}");
            if (path is "/visits" or "/block/b01" or "/alarms")
                await page.ScreenshotAsync(new()
                {
                    Path = Path.Combine(Screenshots.Folder, $"pseudo{path.Replace('/', '-')}.png"),
                });
        });

        Assert.True(texts > 500, $"only {texts} marked texts were seen");
        Assert.True(unmarked.Count == 0, string.Join('\n', unmarked));
        Assert.True(clipped.Count == 0, string.Join('\n', clipped));
    }

    // What the offices themselves say in a language comes in Kazakh, so that Latin letters give a page away.
    private async Task<IPage> Kazakh(ScreenHost host, string role)
    {
        var page = await chromium.SignedIn(host, role);
        await page.Context.AddCookiesAsync(
            [new() { Name = "facility.language", Value = "kk", Url = host.Address.ToString() }]);
        return page;
    }

    // Words outside all marks, that are neither a name of this facility nor a text that people or offices wrote.
    private static bool IsOwn(string text)
    {
        var rest = text;
        while (Marked().Match(rest) is { Success: true } inner) rest = rest.Remove(inner.Index, inner.Length);
        return Word().IsMatch(Data().Replace(rest, ""));
    }

    [GeneratedRegex(@"⟦[^⟦⟧]*⟧")]
    private static partial Regex Marked();

    [GeneratedRegex(@"[A-Za-z]{3,}")]
    private static partial Regex Word();

    // Ids, record kinds, profiles, the zone, and what the facilities in memory bring: names, and what people typed.
    [GeneratedRegex("""
        Facility|Asia/Almaty,\ UTC|kz-20\d\d|CSV|XLSX|VIST-\d+|\b[a-z]+\d*-[\w-]+|\b[a-z-]+\.[a-z.-]+
        |Fictional[\w\ ]*(,\ guard,\ station)?|Guard\ (One|Two)|Inspector\ One|Officer\ \d|Aigul
        |Block\ \d+(\ gate|\ yard|\ sally\ port,\ (inner|outer))?|[Ll]anding\ \d(\ gate)?|Main\ gate|Medical|Room\ 1
        |Phone\ of\ block\ \d|(Gate|Landing|Yard)\ camera|the\ yard|archive\ 2026/118|Parcel\ scale|b01\ entrance
        |Visits\ room\ 1|English|Cheese|Tea|flu|^visitors$|Block\ officer|^guards?$|^inspector$|^lawyer$
        |sentence\ \d|letter\ 5,\ 2026-03-01,\ the\ prosecutor|head,\ order\ 12|order\ 8|order\ 12\ of\ 1\ March\ 2026
        |struck\ an\ officer|a\ threat|a\ rope\ was\ found|Somebody\ shouted\ at\ somebody\.|as\ the\ register\ says
        |carries\ the\ tray,\ reads\ letters\ aloud|makes\ the\ bed|pushes\ the\ chair\ in\ the\ yard
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Data();
}
