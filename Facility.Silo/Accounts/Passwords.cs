using System.Security.Cryptography;

namespace Facility.Silo.Accounts;

/// <summary>Generated secrets that a person reads once and types.</summary>
public static class Passwords
{
    // Without 0, O, 1, l and I, which are mistaken for each other on a screen and on paper.
    private const string Signs = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>16 signs, some 92 bits.</summary>
    public static string Generate() => RandomNumberGenerator.GetString(Signs, 16);
}
