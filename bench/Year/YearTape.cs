using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace Bench.Year;

/// <summary>Everything that left a panel and everything that moved, in order, as one SHA-256.</summary>
internal sealed class YearTape : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] octets = new byte[1 << 16];
    private int filled;

    /// <summary>Lines written so far.</summary>
    public long Lines { get; private set; }

    public void Write(DefaultInterpolatedStringHandler line)
    {
        var text = line.ToStringAndClear();
        var most = Encoding.UTF8.GetMaxByteCount(text.Length) + 1;
        if (filled + most > octets.Length) Flush();
        if (most > octets.Length) hash.AppendData(Encoding.UTF8.GetBytes(text));
        else filled += Encoding.UTF8.GetBytes(text, octets.AsSpan(filled));
        octets[filled++] = (byte)'\n';
        Lines++;
    }

    /// <summary>Ends the tape.</summary>
    public string Close()
    {
        Flush();
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public void Dispose() => hash.Dispose();

    private void Flush()
    {
        hash.AppendData(octets.AsSpan(0, filled));
        filled = 0;
    }
}
