namespace Amigo.Portal.Searches;

internal static class SearchMoment
{
    public static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(ParisTime.FromUtc(utc));

    public static byte Hour(DateTime utc) => (byte)ParisTime.FromUtc(utc).Hour;
}
