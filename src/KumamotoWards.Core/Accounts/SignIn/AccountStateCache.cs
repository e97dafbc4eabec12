using System.Collections.Concurrent;

namespace KumamotoWards.Core.Accounts.SignIn;

/// <summary>What a cached account was read from: it holds until one of these changes.</summary>
public readonly record struct AccountStateBasis(Guid Staff, Guid Organization, DateOnly Today);

/// <summary>The accounts seen by this process; each keeps only its latest state, so there are never more than accounts.</summary>
public sealed class AccountStateCache
{
    private readonly ConcurrentDictionary<int, (AccountStateBasis Basis, AccountState State)> _states = new();

    public AccountState? Find(int accountId, AccountStateBasis basis) =>
        _states.TryGetValue(accountId, out var kept) && kept.Basis == basis ? kept.State : null;

    public void Keep(int accountId, AccountStateBasis basis, AccountState state) => _states[accountId] = (basis, state);
}
