using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Facility.Silo.Persistence.Tables;

/// <summary>Credentials, their groups and their ends.</summary>
public sealed class CredentialTables :
    IEntityTypeConfiguration<CredentialRow>, IEntityTypeConfiguration<CredentialHashRow>,
    IEntityTypeConfiguration<CredentialGroupRow>, IEntityTypeConfiguration<RevocationRow>,
    IEntityTypeConfiguration<RevocationConfirmationRow>, IEntityTypeConfiguration<PolicyRow>
{
    public void Configure(EntityTypeBuilder<CredentialRow> builder)
    {
        builder.ToTable("credentials");
        builder.HasOne<PersonRow>().WithMany().HasForeignKey(credential => credential.PersonId);
    }

    public void Configure(EntityTypeBuilder<CredentialHashRow> builder)
    {
        builder.ToTable("credential_hashes");
        builder.HasKey(row => new { row.CredentialId, row.PanelId });
        builder.HasIndex(row => new { row.PanelId, row.CardHash }).IsUnique();
        builder.HasOne<CredentialRow>().WithMany().HasForeignKey(row => row.CredentialId);
        builder.HasOne<PanelRow>().WithMany().HasForeignKey(row => row.PanelId);
    }

    public void Configure(EntityTypeBuilder<CredentialGroupRow> builder)
    {
        builder.ToTable("credential_groups");
        builder.HasKey(row => new { row.CredentialId, row.GroupId });
        builder.HasOne<CredentialRow>().WithMany().HasForeignKey(row => row.CredentialId);
        builder.HasOne<AccessGroupRow>().WithMany().HasForeignKey(row => row.GroupId);
    }

    public void Configure(EntityTypeBuilder<RevocationRow> builder)
    {
        builder.ToTable("revocations");
        builder.HasKey(row => row.Number);
        builder.HasOne<CredentialRow>().WithMany().HasForeignKey(row => row.CredentialId);
    }

    public void Configure(EntityTypeBuilder<RevocationConfirmationRow> builder)
    {
        builder.ToTable("revocation_confirmations");
        builder.HasKey(row => new { row.Number, row.PanelId });
        builder.HasOne<RevocationRow>().WithMany().HasForeignKey(row => row.Number);
    }

    public void Configure(EntityTypeBuilder<PolicyRow> builder) => builder.ToTable("policy");
}
