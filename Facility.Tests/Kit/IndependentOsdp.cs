namespace Facility.Tests.Kit;

/// <summary>A second reading of the standard, bit by bit and without a line of the device layer, that judges
/// captured wires: a codec shared by panel and simulator hides mistakes that both make.</summary>
public static class IndependentOsdp
{
    /// <summary>What a captured octet string contains, or what is wrong with it.</summary>
    public static IndependentReading Read(IEnumerable<byte> capture)
    {
        var line = capture.ToList();
        var frames = new List<IndependentFrame>();
        var complaints = new List<string>();
        var marks = 0;
        for (var at = 0; at < line.Count;)
        {
            if (line[at] == 255)
            {
                marks++;
                at++;
                continue;
            }

            var complaint = TryRead(line, at, out var frame);
            if (complaint is not null)
            {
                complaints.Add($"octet {at} ({line[at]:X2}): {complaint}");
                at++;
                continue;
            }

            frames.Add(frame! with { Marks = marks });
            at += frame.Octets.Length;
            marks = 0;
        }

        return new(frames, complaints);
    }

    private static string? TryRead(List<byte> line, int at, out IndependentFrame? frame)
    {
        frame = null;
        if (line[at] != 'S') return "no start of a message";
        if (line.Count - at < 7) return "shorter than any message";

        var length = line[at + 2] + 256 * line[at + 3];
        var control = line[at + 4];
        var usesCrc = control / 4 % 2 == 1;
        if (control >= 16) return $"control octet {control:X2} has bits that do not exist";
        var code = control < 8 ? 5 : 8;
        if (control >= 8 && (line[at + 5], line[at + 6]) is not (3, >= 17 and <= 20))
            return "security block in a plain capture that is no handshake's";
        if (length > 1440 || length < (usesCrc ? 8 : 7)) return $"length {length} is out of bounds";
        if (line.Count - at < length) return $"ends {length - (line.Count - at)} octets early";

        var octets = line.GetRange(at, length).ToArray();
        if (usesCrc)
        {
            var said = octets[length - 2] + 256 * octets[length - 1];
            var is16 = Remainder(octets.Take(length - 2));
            if (said != is16) return $"CRC {said:X4}, is {is16:X4}";
        }
        else if (octets.Sum(octet => octet) % 256 != 0) return "sum is not zero";

        var trailer = usesCrc ? 2 : 1;
        frame = new(
            octets[1] % 128, octets[1] >= 128, control % 4, octets[code], octets[(code + 1)..^trailer], octets,
            Marks: 0);
        return null;
    }

    // Long division as on paper: one bit at a time through a register that begins with 1D0F.
    private static int Remainder(IEnumerable<byte> octets)
    {
        var register = 0x1D0F;
        foreach (var octet in octets)
            for (var weight = 128; weight > 0; weight /= 2)
            {
                var carry = register >= 0x8000 != ((octet & weight) != 0);
                register = register * 2 % 0x10000;
                if (carry) register ^= 0x1021;
            }

        return register;
    }
}

/// <summary>A frame as the second reading sees it.</summary>
public sealed record IndependentFrame(
    int Address, bool IsReply, int Sequence, int Code, byte[] Data, byte[] Octets, int Marks);

/// <summary>All frames of a capture and everything that is none.</summary>
public sealed record IndependentReading(
    IReadOnlyList<IndependentFrame> Frames, IReadOnlyList<string> Complaints);
