namespace Bench.Fuzz;

/// <summary>Spoilt frames against one role, in short episodes that each begin anew.</summary>
/// <remarks>An episode's chance comes from seed and number alone, so that any frame can be seen again without the
/// millions before it.</remarks>
public sealed class FuzzStorm
{
    /// <summary>Frames of an episode.</summary>
    public const int EpisodeFrames = 500;

    private readonly FuzzRole role;
    private readonly FuzzCorpus corpus;
    private readonly int seed;

    /// <summary>A storm that is the same for the same seed.</summary>
    public FuzzStorm(FuzzRole role, FuzzCorpus corpus, int seed)
    {
        (this.role, this.corpus, this.seed) = (role, corpus, seed);
        // What is compiled first is no slow step: one episode is not counted.
        Episode(0, EpisodeFrames, new());
    }

    /// <summary>Sends frames from a number on, and proves the role usable after each episode.</summary>
    /// <exception cref="FuzzFaultException">What must never happen did.</exception>
    public FuzzReport Run(long frames)
    {
        var meter = new StepMeter();
        for (long episode = 0; episode * EpisodeFrames < frames; episode++)
            Episode(episode, (int)Math.Min(EpisodeFrames, frames - episode * EpisodeFrames), meter);
        return new(
            role, meter.Steps, meter.ProcessorMax, meter.WallMax, (double)meter.Allocated / meter.Steps,
            meter.AllocatedMax);
    }

    /// <summary>Sends one frame again, after those of its episode before it.</summary>
    public FuzzReport RunOnly(long frame)
    {
        var meter = new StepMeter();
        Episode(frame / EpisodeFrames, (int)(frame % EpisodeFrames) + 1, meter);
        return new(role, meter.Steps, meter.ProcessorMax, meter.WallMax, meter.Allocated, meter.AllocatedMax);
    }

    private void Episode(long episode, int frames, StepMeter meter)
    {
        // Neighbouring seeds of Random begin alike; multiplied with a large odd number they do not.
        var chance = new Random(unchecked((int)((seed + episode * 1_000_003) * 2_654_435_761)));
        var target = FuzzRoles.Make(role, corpus, chance);
        var dice = new FuzzDice(chance, target.Valid);
        var (at, spoilt, how) = (0, Array.Empty<byte>(), "");
        try
        {
            for (; at < frames; at++)
            {
                var spoiler = FrameSpoilers.All[chance.Next(FrameSpoilers.All.Count)];
                (spoilt, how) = (spoiler.Spoil(dice), spoiler.Name);
                target.Hear(spoilt, meter);
            }

            target.ProveUsable();
        }
        catch (Exception broken)
        {
            var number = episode * EpisodeFrames + Math.Min(at, frames - 1);
            throw new FuzzFaultException(
                $"{role}, seed {seed}, frame {number} ({how}, {Convert.ToHexString(spoilt)}): {broken.Message} "
                + $"Again: bench fuzz --role {role} --seed {seed} --only {number}", broken);
        }
    }
}
