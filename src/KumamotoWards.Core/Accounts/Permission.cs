namespace KumamotoWards.Core.Accounts;

/// <summary>What an action asks of the person; which unit's data they may do it to is asked apart from it.</summary>
public enum Permission
{
    /// <summary>Counts, trends, organisation and services: everyone signed in, sharing is the point.</summary>
    ReadSharedFigures = 1,

    /// <summary>Enter, tally and confirm counts of the own office, or on behalf of a branch of the own ward.</summary>
    EnterCounts = 2,

    /// <summary>Staff, accounts and assignments.</summary>
    ManageStaff = 3,

    ManageUnits = 4,

    /// <summary>Own profile, password, session and notices: everyone signed in.</summary>
    UseOwnAccount = 5,

    /// <summary>Which mails wait or failed, and try them again.</summary>
    ManageMail = 6,

    /// <summary>Move a month on its way (提出、承認、締め …); which step of which month is asked apart from it.</summary>
    CloseMonths = 20,

    /// <summary>Say until when months are submitted.</summary>
    SetDueDays = 21,

    /// <summary>代決者: of the own unit for its 所属長 and 決裁者, of every unit for administrators.</summary>
    RegisterDeputies = 22,

    /// <summary>記録のしかた: days or one figure of a month, months or one figure of a year; a headquarters act.</summary>
    SwitchRecording = 23,

    /// <summary>Switch a rule of the checks off at an office: of the own ward, or (headquarters) of any.</summary>
    SwitchChecks = 30,

    /// <summary>Published proposals, and before that those of the own unit: everyone signed in.</summary>
    ReadProposals = 40,

    /// <summary>Write proposals of the own unit: branches and sections of ward offices.</summary>
    WriteProposals = 41,

    /// <summary>Take a step of a proposal or speak about it; which step of which proposal is asked apart from it.</summary>
    MoveProposals = 42,

    /// <summary>What only headquarters does with proposals: consult, reassign, link, plan the implementation.</summary>
    HandleProposals = 43,

    /// <summary>Write, change and withdraw the events that charts show: a headquarters act.</summary>
    KeepTrendEvents = 54,

    /// <summary>Import the population by ward: a headquarters act.</summary>
    ImportPopulation = 55,
}
