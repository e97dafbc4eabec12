namespace KumamotoWards.Web.Security;

/// <summary>Section <c>SignIn</c> of the configuration.</summary>
public sealed class SignInSettings
{
    /// <summary>Hours without a request after which one must sign in again.</summary>
    public double ExpiresAfterHours { get; set; } = 8;

    /// <summary>Tries a minute for one user name from one address.</summary>
    public int TriesPerMinute { get; set; } = 20;

    /// <summary>Tries a minute from one address, which may stand for a whole office.</summary>
    public int TriesPerMinuteAndAddress { get; set; } = 300;
}
