using System.Net.Http.Json;
using System.Text.Json;
using Facility.Tests.Kit;

namespace Facility.Tests.EndToEnd;

/// <summary>A parcel on the scale, over a real port and three processes, as the parcel desk will see it.</summary>
[Collection(FacilityCollection.Name)]
public class ScaleTests(FacilityFixture fixture)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);
    private readonly RunningFacility facility = fixture.Facility;

    [Fact]
    public async Task A_parcel_is_weighed_and_an_unplugged_scale_shows_no_weight_until_it_is_back()
    {
        using var supervisor = await SignedInClient.SignIn(facility, "supervisor");
        await Order("put", new { kilograms = 12.4 });
        await Until(supervisor, "Stable", 12.4m);

        await Order("fault", new { fault = "unplugged" });
        await Until(supervisor, "Silent", null);

        await Order("fault", new { fault = "none" });
        await Until(supervisor, "Stable", 12.4m);
    }

    private async Task Order(string act, object body)
    {
        using var answer = await facility.Simulator.PostAsJsonAsync($"/scales/scale-parcels/{act}", body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task Until(SignedInClient client, string condition, decimal? kilograms)
    {
        JsonElement reading = default;
        await Eventually.Holds(
            async () =>
            {
                reading = (await client.Get("/scales")).EnumerateArray().Single().GetProperty("reading");
                return reading.GetProperty("condition").GetString() == condition
                    && (reading.GetProperty("kilograms") is { ValueKind: JsonValueKind.Number } weight
                        ? weight.GetDecimal() : null) == kilograms;
            },
            Soon, () => reading.ToString());
    }
}
