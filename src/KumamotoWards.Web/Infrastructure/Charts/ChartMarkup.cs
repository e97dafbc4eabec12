using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>
/// Collects markup. In <c>Write($"…")</c> the literal parts are written as they stand, every string put in is
/// HTML-encoded, and every coordinate (a double) is rounded to 0.1 in the invariant culture.
/// </summary>
public sealed class ChartMarkup(HtmlEncoder encoder)
{
    private readonly StringBuilder text = new(4096);

    public void Write([InterpolatedStringHandlerArgument("")] MarkupHandler markup) =>
        ArgumentNullException.ThrowIfNull(markup.Target);

    /// <summary>Writes what another collector holds, without encoding it again.</summary>
    public void Append(ChartMarkup other) => text.Append(other.text);

    public ChartMarkup Nested() => new(encoder);

    public void WriteTo(TextWriter writer) => writer.Write(text);

    public override string ToString() => text.ToString();

    internal void Literal(string value) => text.Append(value);

    internal void Encoded(string value) => text.Append(encoder.Encode(value));

    internal void Integer(long value)
    {
        Span<char> digits = stackalloc char[20];
        value.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        text.Append(digits[..length]);
    }

    internal void Coordinate(double value)
    {
        if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(nameof(value), value, "A coordinate must be finite.");
        var tenths = (long)Math.Round(value * 10, MidpointRounding.AwayFromZero);
        if (tenths < 0) text.Append('-');
        tenths = Math.Abs(tenths);
        Integer(tenths / 10);
        if (tenths % 10 != 0) text.Append('.').Append((char)('0' + tenths % 10));
    }
}

/// <summary>What the compiler turns the interpolated string of <see cref="ChartMarkup.Write"/> into.</summary>
[InterpolatedStringHandler]
public readonly struct MarkupHandler(int literalLength, int formattedCount, ChartMarkup target)
{
    internal ChartMarkup Target { get; } = literalLength + formattedCount >= 0 ? target : throw new ArgumentOutOfRangeException(nameof(literalLength));

    public void AppendLiteral(string value) => Target.Literal(value);

    public void AppendFormatted(string? value) => Target.Encoded(value ?? "");

    public void AppendFormatted(int value) => Target.Integer(value);

    public void AppendFormatted(double value) => Target.Coordinate(value);
}
