using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Facility.Contracts.Exchange;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;

namespace Facility.Tests.Admin.Host;

/// <summary>Every row of a file is somebody new; one that says "man" is a problem.</summary>
internal sealed class ScreenExchange : IExchangeOffice
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public ConcurrentDictionary<OrderId, ImportBatch> Taken { get; } = [];

    public ConcurrentQueue<TakeIn> Orders { get; } = [];

    public Task<SheetFile> Export(SheetKind sheet, SheetFormat format, CancellationToken cancellation) =>
        Task.FromResult(new SheetFile($"{sheet}.{format}", "text/csv", [.. "id;name\np-1;A\n"u8]));

    public Task<ImportPreview> Preview(ImportFile file, CancellationToken cancellation)
    {
        var rows = Encoding.UTF8.GetString(file.Octets.AsSpan())
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(';')).ToList();
        ImmutableArray<ImportProblem> problems =
        [
            .. rows.Index().Where(row => row.Item[^1] == "man").Select(row => new ImportProblem(
                row.Index + 2, "sex", "man", "The value cannot be read.", "Write male, female.")),
        ];
        return Task.FromResult(new ImportPreview(
            new string('d', 64), new string('e', 64), "CSV, UTF-8, semicolons", problems, problems.Length,
            [
                .. rows.Index().Where(row => row.Item[^1] != "man").Select(row => new ImportLine(
                    row.Index + 2, row.Item[0], row.Item[1], ImportEffect.New, "name sex", "")),
            ]));
    }

    public async Task<ImportReceipt> TakeIn(TakeIn order, CancellationToken cancellation)
    {
        Orders.Enqueue(order);
        Taken[order.Order] = new(order.Order, order.File.Sheet, order.Digest, Now, new("s-admin"), 1, 0, null);
        return new(Verdict.Allowed, await Preview(order.File, cancellation));
    }

    public Task<Verdict> Undo(OrderId batch, CancellationToken cancellation)
    {
        Taken[batch] = Taken[batch] with { UndoneAt = Now };
        return Task.FromResult(Verdict.Allowed);
    }

    public Task<ImmutableArray<ImportBatch>> Batches(CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<ImportBatch>>([.. Taken.Values]);
}
