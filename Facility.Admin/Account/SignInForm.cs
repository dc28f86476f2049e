namespace Facility.Admin.Account;

/// <summary>What is typed at sign-in.</summary>
public sealed class SignInForm
{
    /// <summary>The sign-in name.</summary>
    public string? Name { get; set; }

    /// <summary>The password.</summary>
    public string? Password { get; set; }
}
