using Bench.Fuzz;
using Facility.Tests.Kit;

namespace Facility.Tests.Osdp;

/// <summary>200,000 spoilt frames; ten million are <c>bench fuzz --frames 10000000</c>.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Frames = 200_000, Seed = 20261122;

    // A frame of 1440 octets is copied once; an order or an event is a few hundred octets.
    private const int AllocatedMeanMax = 2_000, AllocatedMax = 64 * 1024;

    private static readonly FuzzCorpus Corpus = FuzzCorpus.Read(Repository.At("Facility.Tests", "Vectors"));

    public static TheoryData<FuzzRole> Roles => [.. Enum.GetValues<FuzzRole>()];

    [Theory, MemberData(nameof(Roles))]
    public void Spoilt_frames_break_nothing_and_move_nothing(FuzzRole role)
    {
        var report = new FuzzStorm(role, Corpus, Seed).Run(Frames / Roles.Count);

        output.WriteLine($"seed {Seed}: {report}");
        Assert.Equal(Frames / Roles.Count, report.Frames);
        Assert.InRange(report.AllocatedMean, 0, AllocatedMeanMax);
        Assert.InRange(report.AllocatedMax, 0, AllocatedMax);
    }

    [Fact]
    public void All_messages_of_the_vectors_are_spoilt()
    {
        var vectors = Vector.All.Count;
        Assert.InRange(Corpus.Commands.Count + Corpus.Replies.Count, vectors, 100 * vectors);
    }
}
