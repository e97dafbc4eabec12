using KumamotoWards.Core.WindowCounts.Daily;

namespace KumamotoWards.Web.Features.WindowCounts.Api;

/// <summary>The lines of a request that could be read, and those that could not.</summary>
internal sealed record ReadLines<T>(IReadOnlyList<T> Lines, IReadOnlyList<int> Positions, IReadOnlyList<LineError> Malformed) where T : class
{
    public static ReadLines<T> Of<TSent>(IReadOnlyList<TSent?> sent, Func<TSent?, int, (T? Line, LineError? Error)> read)
    {
        var lines = sent.Select((line, position) => (Read: read(line, position), Position: position)).ToList();
        var good = lines.Where(line => line.Read.Line is not null).ToList();
        return new ReadLines<T>(
            [.. good.Select(line => line.Read.Line!)],
            [.. good.Select(line => line.Position)],
            [.. lines.Select(line => line.Read.Error).OfType<LineError>()]);
    }

    /// <summary>All that is wrong, by position in the request.</summary>
    public IReadOnlyList<LineError> With(IEnumerable<LineError> errors) =>
        [.. Malformed.Concat(errors.Select(error => error with { Line = error.Line < Positions.Count ? Positions[error.Line] : error.Line })).OrderBy(error => error.Line)];
}
