using Facility.Contracts.Site;
using Facility.Silo.Estate;
using Facility.Tests.Silo.Kit;

namespace Facility.Tests.Cameras;

/// <summary>The small site with a camera at the gate, with a contact, one on the landing, and payphones.</summary>
internal static class WatchedSite
{
    public static SiteCatalogue Catalogue()
    {
        var site = SmallSite.Catalogue().Site;
        return new(
            site with
            {
                Cameras =
                [
                    new("cam-gate", "Gate camera", "Block 1, gate", [SmallSite.Gate1], "Duty part archive")
                    {
                        Status = new(new("line-b01"), 1, 14),
                        RetentionDays = 30,
                        RetentionSource = "contract 12",
                    },
                    new("cam-l1", "Landing camera", "Block 1, landing", [SmallSite.Cell1], "Duty part archive"),
                ],
                Payphones =
                [
                    new("phone-1", "Phone 1", SmallSite.Block1) { Power = new(new("line-b01"), 1, 7) },
                    new("phone-2", "Phone 2", new("b02")),
                ],
                CallsPerWeek = 2,
            },
            "digest-1");
    }
}
