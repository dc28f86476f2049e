using System.Text;

namespace Facility.Silo.Accounts;

/// <summary>Asks for a password at the console without showing it, or takes a line of what is piped in.</summary>
internal static class Prompt
{
    public static string Password(string signInName)
    {
        if (Console.IsInputRedirected) return Console.In.ReadLine() ?? "";

        Console.Write($"Password of {signInName}: ");
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key is ConsoleKey.Backspace && typed.Length > 0) typed.Length--;
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }
        Console.WriteLine();
        return typed.ToString();
    }
}
