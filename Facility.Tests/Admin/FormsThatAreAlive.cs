using System.Text.RegularExpressions;
using Facility.Tests.Kit;
using Xunit;

namespace Facility.Tests.Admin;

/// <summary>A field that is drawn before the page is alive loses what is typed into it: it waits.</summary>
public sealed class FormsThatAreAlive
{
    /// <summary>Opened by a press on something that waits itself: they never exist before the page is alive.</summary>
    private static readonly string[] OpenedByAPress =
    [
        "ReasonList.razor", "ReportForm.razor", "PinDialog.razor", "DuressDialog.razor", "EnrolDialog.razor",
        "RevokeDialog.razor",
    ];

    [Fact]
    public void Every_field_that_is_there_from_the_start_waits_until_the_page_is_alive() => Assert.Empty(
        Screens().Where(screen => Types(screen.Text) && !Waits(screen.Text)
            && !OpenedByAPress.Contains(screen.Name)).Select(screen => screen.Name));

    [Fact]
    public void A_field_that_does_not_wait_is_found() => Assert.True(
        Types("<input @bind=\"text\" />") && !Waits("<input @bind=\"text\" />"));

    private static bool Types(string text) => Regex.IsMatch(text, "<(input|select|textarea)[^>]*@bind");

    private static bool Waits(string text) => text.Contains("RendererInfo.IsInteractive", StringComparison.Ordinal);

    private static IEnumerable<(string Name, string Text)> Screens() =>
        Directory.EnumerateFiles(Repository.At("Facility.Admin"), "*.razor", SearchOption.AllDirectories)
            .Select(path => (Path.GetFileName(path), File.ReadAllText(path)));
}
