using System.Globalization;
using Facility.Domain.Papers;

namespace Facility.Tests.Papers;

public sealed class PaperCodeTests
{
    private static readonly byte[] Hash = Convert.FromHexString("a1b2c3d4e5f60718");

    [Fact]
    public void A_code_is_the_number_of_the_entry_six_digits_of_its_hash_and_a_check_that_leaves_one()
    {
        var code = PaperCode.Of(48_213, Hash);
        var digits = code.Replace("-", "", StringComparison.Ordinal);
        Assert.StartsWith("48213-", code, StringComparison.Ordinal);
        Assert.Equal($"{0xa1b2c3d4 % 1_000_000:D6}", digits[5..11]);
        Assert.Equal(1, decimal.Parse(digits, CultureInfo.InvariantCulture) % 97);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(999)]
    [InlineData(48_213)]
    [InlineData(123_456_789_012)]
    public void Leads_back_to_number_and_mark_however_it_is_spaced(long number)
    {
        var code = PaperCode.Of(number, Hash);
        var bare = code.Replace("-", "", StringComparison.Ordinal);
        foreach (var typed in new[] { code, bare, $" {code.Replace('-', ' ')} " })
        {
            Assert.True(PaperCode.TryRead(typed, out var read, out var mark), typed);
            Assert.Equal((number, PaperCode.MarkOf(Hash)), (read, mark));
        }
    }

    [Fact]
    public void Every_wrong_digit_and_every_two_that_changed_places_are_found()
    {
        var dice = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            var hash = new byte[32];
            dice.NextBytes(hash);
            var code = PaperCode.Of(dice.NextInt64(1, 10_000_000), hash).Replace("-", "", StringComparison.Ordinal);
            foreach (var wrong in WrongDigits(code).Concat(Swapped(code)))
                Assert.False(PaperCode.TryRead(wrong, out _, out _), $"{code} became {wrong}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345678")]
    [InlineData("abc")]
    [InlineData("1-234-56x-12")]
    [InlineData("٤٨٢١٣٧٣٩٠٤٢١٥")]
    [InlineData("0-000-000-01")]
    [InlineData("99999999999999999999999")]
    public void What_is_no_code_is_none(string typed) => Assert.False(PaperCode.TryRead(typed, out _, out _));

    private static IEnumerable<string> WrongDigits(string code) =>
        from place in Enumerable.Range(0, code.Length)
        from digit in "0123456789"
        where code[place] != digit
        select $"{code[..place]}{digit}{code[(place + 1)..]}";

    private static IEnumerable<string> Swapped(string code)
    {
        for (var one = 0; one < code.Length; one++)
        for (var other = one + 1; other < code.Length; other++)
        {
            var letters = code.ToCharArray();
            (letters[one], letters[other]) = (letters[other], letters[one]);
            if (code[one] != code[other]) yield return new(letters);
        }
    }
}
