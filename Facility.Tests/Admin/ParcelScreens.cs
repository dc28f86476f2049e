using Facility.Contracts.Parcels;
using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class ParcelScreens(ScreenHost host, Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_parcel_that_is_too_heavy_is_accepted_once_something_was_taken_out_and_it_was_weighed_again()
    {
        var page = await chromium.OpenAs(host, "guard", "/parcels");
        await Assertions.Expect(page.GetByTestId("live-weight")).ToContainTextAsync("12.400 kg");
        var card = page.Locator("[data-parcel='pc-1']");
        await card.GetByTestId("parcel-accept").ClickAsync();
        await Assertions.Expect(card.GetByTestId("refusals")).ToContainTextAsync("It weighs 20.4 kg, 20 kg may come.");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "parcels.png"), FullPage = true });

        await card.GetByTestId("parcel-reason").FillAsync("too heavy");
        await card.GetByTestId("take-out-2").ClickAsync();
        await Assertions.Expect(card).ToContainTextAsync("returned: too heavy");
        await card.GetByTestId("parcel-weigh").ClickAsync();
        await Assertions.Expect(card.GetByTestId("parcel-weight"))
            .ToContainTextAsync("12.400 kg, weighing scale-parcels 7");
        await card.GetByTestId("parcel-accept").ClickAsync();
        await Assertions.Expect(card).ToHaveAttributeAsync("data-state", "Accepted");
        Assert.Contains(host.Parcels.Done, one => one is WeighParcel { Parcel: "pc-1", Scale: "scale-parcels" });
    }

    [Fact]
    public async Task A_parcel_is_opened_by_one_and_confirmed_by_another_with_the_code_of_the_signed_receipt()
    {
        var page = await chromium.OpenAs(host, "guard", "/parcels");
        var card = page.Locator("[data-parcel='pc-6']");
        await Assertions.Expect(card.GetByTestId("parcel-receipt"))
            .ToHaveAttributeAsync("href", "/papers/parcel-receipt/pc-6");
        await card.GetByTestId("parcel-present").CheckAsync();
        await card.GetByTestId("parcel-open").ClickAsync();
        await Assertions.Expect(card).ToHaveAttributeAsync("data-state", "Opened");
        await Assertions.Expect(card).ToContainTextAsync("Opened by Fictional Guard");

        await page.GetByTestId("parcel-tongue").SelectOptionAsync("Kazakh");
        await card.GetByTestId("parcel-present").CheckAsync();
        await card.GetByTestId("parcel-signed").CheckAsync();
        await card.GetByTestId("parcel-code").FillAsync("7-123-456-87");
        await card.GetByTestId("parcel-hand").ClickAsync();
        await Assertions.Expect(card.GetByTestId("refusals")).ToContainTextAsync("PARC-16");
        await Assertions.Expect(card.GetByTestId("refusals")).ToContainTextAsync("қолхаттыкі емес");
        await card.GetByTestId("parcel-code").FillAsync(ScreenParcels.Receipt);
        await card.GetByTestId("parcel-hand").ClickAsync();
        await Assertions.Expect(card).ToHaveAttributeAsync("data-state", "HandedOver");
    }

    [Fact]
    public async Task Who_is_in_a_disciplinary_cell_gets_it_later()
    {
        var page = await chromium.OpenAs(host, "guard", "/parcels");
        var card = page.Locator("[data-parcel='pc-2']");
        await Assertions.Expect(card).ToContainTextAsync("kept until 2026-05-09");
        await card.GetByTestId("parcel-open").ClickAsync();
        await Assertions.Expect(card.GetByTestId("refusals")).ToContainTextAsync("PARC-14");
        await Assertions.Expect(card.GetByTestId("refusals")).ToContainTextAsync("PARC-12");
        await Assertions.Expect(page.Locator("[data-parcel='pc-4']")).ToContainTextAsync("Returned: above the number");
        await Assertions.Expect(page.Locator("[data-parcel='pc-4']").GetByTestId("parcel-notice"))
            .ToHaveAttributeAsync("href", "/papers/parcel-refusal/pc-4");
        await Assertions.Expect(page.Locator("[data-parcel='pc-3']").GetByTestId("parcel-hand")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-parcel='pc-3']").GetByTestId("parcel-open")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_medic_takes_medicines_over_and_nothing_else()
    {
        var page = await chromium.OpenAs(host, "medic", "/parcels");
        await Assertions.Expect(page.Locator("[data-parcel='pc-2']").GetByTestId("parcel-open")).ToHaveCountAsync(0);
        var card = page.Locator("[data-parcel='pc-3']");
        await card.GetByTestId("parcel-signed").CheckAsync();
        await card.GetByTestId("parcel-hand").ClickAsync();
        await Assertions.Expect(card).ToHaveAttributeAsync("data-state", "HandedOver");
    }

    [Fact]
    public async Task A_parcel_is_written_down_with_its_items()
    {
        var page = await chromium.OpenAs(host, "supervisor", "/parcels");
        await page.GetByTestId("parcel-barcode").FillAsync("460-7");
        await page.GetByTestId("parcel-person").FillAsync("p-0001");
        await page.GetByTestId("parcel-sender").FillAsync("his mother");
        await page.GetByTestId("parcel-receive").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("PARC-02");
        await page.GetByTestId("parcel-item").SelectOptionAsync("tea");
        await page.GetByTestId("parcel-amount").FillAsync("0.5");
        await page.GetByTestId("parcel-add").ClickAsync();
        await page.GetByTestId("parcel-receive").ClickAsync();
        await Assertions.Expect(page.GetByTestId("parcel-barcode")).ToHaveValueAsync("");
        Assert.Contains(host.Parcels.Done, one => one is ReceiveParcel
        {
            Barcode: "460-7", Person.Value: "p-0001", Items: [{ Item: "tea", Amount: 0.5m }],
        });
    }
}
