using Facility.Contracts.Link;
using Grpc.Core;

namespace Facility.Devices.Link;

/// <summary>One writer at a time on the stream, as gRPC demands.</summary>
internal sealed class LinkOutbox(IClientStreamWriter<FromPanel> stream) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);

    public async Task Send(FromPanel message, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            await stream.WriteAsync(message, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}
