using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Facility.Tests.Link.Kit;

/// <summary>What was logged, with its number.</summary>
internal sealed class LogLines : ILoggerProvider, ILoggerFactory
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyCollection<string> Lines => lines;

    public bool Has(int id, string part) =>
        lines.Any(line => line.StartsWith($"{id} ", StringComparison.Ordinal)
            && line.Contains(part, StringComparison.Ordinal));

    public int Count(int id) => lines.Count(line => line.StartsWith($"{id} ", StringComparison.Ordinal));

    public ILogger CreateLogger(string categoryName) => new Logger(lines);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
        // Nothing is held.
    }

    private sealed class Logger(ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{eventId.Id} {formatter(state, exception)} {exception?.Message}");
    }
}
