using Microsoft.AspNetCore.Identity;

namespace KumamotoWards.Core.Accounts.SignIn;

/// <summary>Identity's refusals in the words of the portal.</summary>
public sealed class JapaneseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) =>
        Say(nameof(PasswordTooShort), $"パスワードは {length}文字以上にしてください。");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Say(nameof(PasswordRequiresUniqueChars), $"同じ文字の繰り返しを避けて、{uniqueChars}種類以上の文字を使ってください。");

    public override IdentityError PasswordMismatch() =>
        Say(nameof(PasswordMismatch), "今のパスワードが違います。");

    public override IdentityError DuplicateUserName(string userName) =>
        Say(nameof(DuplicateUserName), $"ユーザー名「{userName}」は使われています。別の名前にしてください。");

    public override IdentityError InvalidUserName(string? userName) =>
        Say(nameof(InvalidUserName), "ユーザー名は半角の英数字と - . _ @ + で入力してください。");

    public override IdentityError ConcurrencyFailure() =>
        Say(nameof(ConcurrencyFailure), "ほかの人が先に変更しました。画面を開き直してください。");

    public override IdentityError DefaultError() =>
        Say(nameof(DefaultError), "処理できませんでした。時間をおいてもう一度お試しください。");

    private static IdentityError Say(string code, string description) => new() { Code = code, Description = description };
}
