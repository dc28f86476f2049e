namespace Facility.Admin.Account;

/// <summary>What is typed to create the first administrator.</summary>
public sealed class BootstrapForm
{
    /// <summary>The code the silo printed.</summary>
    public string? Code { get; set; }

    /// <summary>The sign-in name.</summary>
    public string? Name { get; set; }

    /// <summary>The password.</summary>
    public string? Password { get; set; }
}
