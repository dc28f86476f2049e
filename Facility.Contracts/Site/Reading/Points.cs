namespace Facility.Contracts.Site.Reading;

/// <summary>Reads a point that stands by itself: <c>module</c> beside <c>input</c> or <c>output</c>.</summary>
internal static class Points
{
    /// <summary>The point; null when its module cannot be read or there is none.</summary>
    public static IoPoint? Of(SiteDraft draft, MapReader keys, string key) =>
        keys.At("module") is { } module && draft.Wiring.Knows(module, keys.LineOf("module"))
            ? draft.Wiring.Take(
                module, keys.Whole(key, 0, SiteLimits.PointsPerModuleMax - 1), key == "output", keys.LineOf(key))
            : null;
}
