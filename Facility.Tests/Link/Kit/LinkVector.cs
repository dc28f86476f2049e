using Facility.Contracts.Link;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Facility.Tests.Link.Kit;

/// <summary>One file of <c>Vectors/ours/v01/link</c>: a message type, what it says, and its octets.</summary>
internal sealed record LinkVector(MessageDescriptor Type, string Json, byte[] Octets)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Vectors", "ours", "v01", "link");

    public static IEnumerable<string> Names =>
        Directory.GetFiles(Folder, "*.hex").Select(file => Path.GetFileNameWithoutExtension(file)).Order();

    public IMessage Meant => JsonParser.Default.Parse(Json, Type);

    public IMessage Parsed => Type.Parser.ParseFrom(Octets);

    public static LinkVector Read(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, name + ".hex"));
        var type = lines[0].TrimStart('#', ' ').Split('.')[0];
        var json = lines.Single(line => line.StartsWith("json ", StringComparison.Ordinal))[5..];
        var hex = lines.Where(line => line.Length > 0 && line[0] != '#' && line[0] != 'j');
        return new LinkVector(
            PanelLinkReflection.Descriptor.FindTypeByName<MessageDescriptor>(type),
            json,
            Convert.FromHexString(string.Concat(hex).Replace(" ", "", StringComparison.Ordinal)));
    }
}
