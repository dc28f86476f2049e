namespace Bench.Explore;

/// <summary>How the journal keeps what is to be durable.</summary>
internal enum JournalMood
{
    /// <summary>At once.</summary>
    Prompt = 0,

    /// <summary>When somebody says so.</summary>
    Slow = 1,

    /// <summary>Not any more.</summary>
    Spent = 2,
}
