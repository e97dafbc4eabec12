using KumamotoWards.Core.Calendar;

namespace KumamotoWards.Core.Proposals.Obligations;

/// <summary>Reads the obligation clock: it runs on the city hall's calendar.</summary>
public sealed class ObligationClocks(CalendarQueries calendars, ProposalOptions options)
{
    public async Task<ObligationClock> GetAsync(CancellationToken cancellationToken = default) =>
        new((await calendars.CalendarsAsync(cancellationToken)).CityHall, options);
}
