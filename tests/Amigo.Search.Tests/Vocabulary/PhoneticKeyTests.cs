namespace Amigo.Search.Tests.Vocabulary;

public sealed class PhoneticKeyTests
{
    [Theory]
    [InlineData("pharmacie", "farmassie")]
    [InlineData("imprimante", "inprimente")]
    [InlineData("telephone", "tellefone")]
    [InlineData("connexion", "connecsion")]
    [InlineData("bureau", "buro")]
    [InlineData("chargeur", "sharjeur")]
    [InlineData("quitter", "kiter")]
    [InlineData("installation", "instalasion")]
    public void Of_SpeltAsItSounds_IsTheSame(string word, string typed) => Assert.Equal(PhoneticKey.Of(word), PhoneticKey.Of(typed));

    [Theory]
    [InlineData("ordinateur", "imprimante")]
    [InlineData("bureau", "bourreau")]
    public void Of_OtherSound_Differs(string a, string b) => Assert.NotEqual(PhoneticKey.Of(a), PhoneticKey.Of(b));
}
