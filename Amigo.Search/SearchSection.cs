namespace Amigo.Search;

/// <summary>A part of a body that has its own heading, so that an answer can lead straight to it.</summary>
/// <param name="Anchor">Whatever names the part for the caller, such as the <c>id</c> of its heading; never searched.</param>
/// <param name="Title">Its heading, to show. Searched only if <see cref="SearchDocument.Body"/> contains it too.</param>
/// <param name="Start">Where the part begins in <see cref="SearchDocument.Body"/>, in UTF-16 units, its heading included.</param>
public sealed record SearchSection(string Anchor, string Title, int Start);
