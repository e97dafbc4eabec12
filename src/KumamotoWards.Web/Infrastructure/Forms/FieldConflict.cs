namespace KumamotoWards.Web.Infrastructure.Forms;

/// <summary>A field that somebody else changed while the form was open: both values, for the person to choose.</summary>
/// <param name="Stored">What was saved first.</param>
/// <param name="Typed">What this person typed; still in the form.</param>
public sealed record FieldConflict(string Label, string Stored, string Typed);
