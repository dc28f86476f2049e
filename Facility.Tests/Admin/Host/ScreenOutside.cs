using System.Text;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;

namespace Facility.Tests.Admin.Host;

/// <summary>An export for looking at screens.</summary>
internal sealed class ScreenOutside(TimeProvider clock) : IOutsideCheck
{
    public const string Key = "facility/fictional+0a1b2c3d+AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=";

    /// <summary>How long ago everything was found signed.</summary>
    public TimeSpan Age { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Why nothing is signed.</summary>
    public FaultCode Fault { get; set; }

    public Task<OutsideView> Look(CancellationToken cancellation) => Task.FromResult(new OutsideView(
        Key, 1203, "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=",
        "facility/fictional\n1203\nq83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=\n\n\u2014 facility/fictional Chs8\n",
        clock.GetUtcNow() - Age)
    {
        Entries = 1204, WholeAt = clock.GetUtcNow() - Age, Fault = Fault,
        Trouble = Fault is FaultCode.None ? "" : "Entry 77 or one before it was rewritten after it was signed.",
    });

    public Task<EntryProof?> Proof(long entry, CancellationToken cancellation) => Task.FromResult(
        entry <= 1203 ? new EntryProof($"entry-{entry}.tlog-proof", "c2sp.org/tlog-proof@v1\n") : null);

    public Task Export(Stream into, CancellationToken cancellation) =>
        into.WriteAsync(Encoding.UTF8.GetBytes("PK"), cancellation).AsTask();
}
