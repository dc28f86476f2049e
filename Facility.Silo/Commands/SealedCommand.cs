using System.CommandLine;
using System.Security.Cryptography;
using Facility.Contracts.Errors;
using Facility.Contracts.Sealed;
using Facility.Silo.Hosting;
using Facility.Silo.Sealed;

namespace Facility.Silo.Commands;

/// <summary><c>sealed new-key</c> and <c>sealed open</c>: for addressees outside, on a machine of their own.</summary>
internal static class SealedCommand
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static Command Create() => new("sealed", "Sealed applications, for their addressees outside.")
    {
        NewKeyCommand(), OpenCommand(),
    };

    private static Command NewKeyCommand()
    {
        var name = new Argument<string>("name")
        {
            Description = "Writes NAME.key, to be kept, and NAME.pub, to be given out.",
        };
        var command = new Command("new-key", "Makes a key pair and prints the fingerprint.") { name };
        command.SetAction(parsed => NewKey(parsed.GetRequiredValue(name)));
        return command;
    }

    private static Command OpenCommand()
    {
        var key = new Option<string>("--key") { Description = "The addressee's NAME.key.", Required = true };
        var file = new Argument<string>("file") { Description = "The sealed file." };
        var command = new Command("open", "Opens a sealed application and prints what it says.") { key, file };
        command.SetAction(parsed => Open(parsed.GetRequiredValue(key), parsed.GetRequiredValue(file)));
        return command;
    }

    private static int NewKey(string name)
    {
        var (secret, open) = ($"{name}.key", $"{name}.pub");
        if (File.Exists(secret) || File.Exists(open))
            throw new StartRefusedException(CommandErrors.IsThere,
                $"{secret} or {open} is there already; a key is never written over.");

        using var key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using (var file = new StreamWriter(secret, options)) file.WriteLine(key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(open, key.ExportSubjectPublicKeyInfoPem() + Environment.NewLine);
        Console.WriteLine(SealedEnvelope.FingerprintOf(key.ExportSubjectPublicKeyInfo()));
        return ExitCode.Stopped;
    }

    private static int Open(string secret, string file)
    {
        try
        {
            using var key = ECDiffieHellman.Create();
            key.ImportFromPem(File.ReadAllText(secret));
            Console.WriteLine(SealedOpener.Open(File.ReadAllBytes(file), key));
            return ExitCode.Stopped;
        }
        catch (Exception trouble) when (trouble is IOException or CryptographicException or ArgumentException)
        {
            throw new StartRefusedException(CommandErrors.DoesNotOpen, $"{file} was not opened: {trouble.Message}");
        }
    }
}
