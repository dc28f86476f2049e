using Facility.Tests.Kit.Independent;

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
        var complaints = new List<Complaint>();
        var (marks, inRubbish) = (0, false);
        for (var at = 0; at < line.Count;)
        {
            if (line[at] == 255 && !inRubbish)
            {
                marks++;
                at++;
                continue;
            }

            var complaint = TryRead(line, at, out var frame);
            if (complaint is not null)
            {
                // One complaint for a run of octets that are no frame: its first reason is the telling one.
                if (!inRubbish)
                    complaints.Add(complaint with { Text = $"octet {at} ({line[at]:X2}): {complaint.Text}" });
                inRubbish = true;
                at++;
                continue;
            }

            frames.Add(frame! with { Marks = marks });
            at += frame.Octets.Length;
            (marks, inRubbish) = (0, false);
        }

        return new(frames, complaints);
    }

    private static Complaint? TryRead(List<byte> line, int at, out IndependentFrame? frame)
    {
        frame = null;
        if (line[at] != 'S') return new(ComplaintKind.NoFrame, "no start of a message");
        if (line.Count - at < 7) return new(ComplaintKind.CutShort, "shorter than any message");

        var length = line[at + 2] + 256 * line[at + 3];
        var control = line[at + 4];
        var usesCrc = control / 4 % 2 == 1;
        if (control >= 16)
            return new(ComplaintKind.BadControl, $"control octet {control:X2} has bits that do not exist");
        if (length > 1440 || length < (usesCrc ? 8 : 7))
            return new(ComplaintKind.BadLength, $"length {length} is out of bounds");
        if (line.Count - at < length)
            return new(ComplaintKind.CutShort, $"ends {length - (line.Count - at)} octets early");

        var octets = line.GetRange(at, length).ToArray();
        if (WrongCheck(octets, usesCrc) is { } wrong) return new(ComplaintKind.BadCheck, wrong);
        return Dissect(octets, usesCrc ? 2 : 1, control >= 8, out frame);
    }

    private static string? WrongCheck(byte[] octets, bool usesCrc)
    {
        if (!usesCrc) return octets.Sum(octet => octet) % 256 == 0 ? null : "sum is not zero";
        var said = octets[^2] + 256 * octets[^1];
        var is16 = Remainder(octets.Take(octets.Length - 2));
        return said == is16 ? null : $"CRC {said:X4}, is {is16:X4}";
    }

    private static Complaint? Dissect(byte[] octets, int trailer, bool hasBlock, out IndependentFrame? frame)
    {
        frame = null;
        var block = hasBlock ? octets[5] : (byte)0;
        if (hasBlock && block is not (2 or 3))
            return new(ComplaintKind.BadBlock, $"security block of {block} octets");
        int? type = hasBlock ? octets[6] : null;
        var mac = type is >= 0x15 and <= 0x18 ? 4 : 0;
        var end = octets.Length - trailer - mac;
        if (5 + block >= end) return new(ComplaintKind.BadLength, "no room for a code");

        frame = new(
            octets[1] % 128, octets[1] >= 128, octets[4] % 4, octets[5 + block], octets[(6 + block)..end], octets,
            Marks: 0)
        {
            UsesCrc = trailer == 2,
            BlockType = type,
            BlockData = block == 3 ? octets[7] : null,
            Mac = octets[end..(end + mac)],
        };
        return null;
    }

    // Long division as on paper: one bit at a time through a register that begins with 1D0F.
    internal static int Remainder(IEnumerable<byte> octets)
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
