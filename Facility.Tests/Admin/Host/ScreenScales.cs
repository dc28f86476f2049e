using System.Collections.Immutable;
using Facility.Contracts.Scales;

namespace Facility.Tests.Admin.Host;

/// <summary>One scale with a parcel on it.</summary>
internal sealed class ScreenScales : IScaleRoom
{
    public Task<ImmutableArray<ScaleView>> List(CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<ScaleView>>(
        [
            new("Parcel scale", 60, ScaleReading.Unheard("scale-parcels") with
            {
                Condition = ScaleCondition.Stable, Kilograms = 12.4m, Number = 1, Because = "",
            }),
        ]);
}
