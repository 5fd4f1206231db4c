namespace Amigo.Portal.Figures;

/// <summary>What became of a promised delay.</summary>
internal enum Promise : byte
{
    None,
    Kept,
    Broken,
}
