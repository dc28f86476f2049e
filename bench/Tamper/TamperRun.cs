namespace Bench.Tamper;

/// <summary>So many tamperings by seed, every kind in turn.</summary>
internal static class TamperRun
{
    /// <summary>Does them, or as many as it may; tells each result as it comes.</summary>
    public static async Task Run(
        TamperHouse house, int count, int seed, Action<TamperResult> told, CancellationToken cancellation)
    {
        var chance = new Random(seed);
        var copy = Directory.CreateTempSubdirectory("facility-tampered-").FullName;
        var kinds = DatabaseTampering.All.Length + ExportTampering.All.Length;
        for (var turn = 0; turn < count && !cancellation.IsCancellationRequested; turn++)
        {
            var kind = turn % kinds;
            var ofExport = kind - DatabaseTampering.All.Length;
            told(ofExport < 0
                ? await DatabaseTampering.Run(house, kind, chance)
                : ExportTampering.Run(house, ofExport, chance, Path.Combine(copy, "export")));
        }
        Directory.Delete(copy, recursive: true);
        await house.Put(RowForger.Copy(house.Rows), (house.Rows[^1].Number, house.Rows[^1].Hash));
    }
}
