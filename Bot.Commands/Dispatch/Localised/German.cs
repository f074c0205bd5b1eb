namespace Bot.Commands.Dispatch.Localised;

internal static class German
{
    public static Language Names { get; } = new(
        "de",
        new Dictionary<string, LocalName>
        {
            ["who"] = new("wer", "Finde jemanden aus dem Kollegenkreis: Wer macht das?"),
            ["refer"] = new("vermitteln", "Bitte die Gruppe, einen Klienten zu übernehmen, ohne Namen im Chat"),
            ["referrals"] = new("vermittlungen", "Meine Vermittlungen, gegeben und bekommen, und die offenen hier"),
            ["withdraw"] = new("zurückziehen", "Eine Vermittlung von mir zurückziehen"),
            ["register"] = new("eintragen", "Trag ein, was du machst, damit andere dich finden"),
            ["profile"] = new("profil", "Dein Profil oder das von jemand anderem ansehen"),
            ["help"] = new("hilfe", "Sieh, was du hier tun kannst"),
            ["start"] = new("start", "Hier geht es los"),
            ["linkme"] = new("konten-verbinden", "Verbinde deine Konten auf zwei Plattformen, damit du hier eine Person bist"),
            ["link"] = new("verbinden", "Diesen Chat mit einem anderen zu einer Gemeinschaft verbinden"),
            ["unlink"] = new("trennen", "Diesen Chat aus der gemeinsamen Gemeinschaft nehmen"),
        },
        new Dictionary<string, LocalName>
        {
            ["need"] = new("bedarf", "Was gebraucht wird, in deinen Worten; bitte ohne Namen"),
            ["area"] = new("ort", "Wo: eine Stadt oder Gegend"),
            ["when"] = new("wann", "Wann: Samstag, diese Woche, morgen früh"),
            ["urgent"] = new("dringend", "Ob es keinen Tag warten kann"),
            ["language"] = new("sprache", "Die Sprache, die gesprochen werden soll"),
            ["gender"] = new("geschlecht", "Zu wem der Klient oder die Klientin lieber geht"),
            ["in-home"] = new("hausbesuch", "Ob jemand nach Hause kommen soll"),
            ["insurance"] = new("versicherung", "Eine Versicherung, oder wer bezahlt"),
            ["note"] = new("notiz", "Für die Person, die du auswählst; sonst sieht sie niemand"),
            ["specialties"] = new("schwerpunkte", "Was du machst, mit Kommas dazwischen"),
            ["register/area"] = new("ort", "Wo du arbeitest: eine Stadt oder Gegend"),
            ["availability"] = new("plätze", "Ob du Platz für neue Klienten hast"),
            ["languages"] = new("sprachen", "Was du mit Klienten sprichst, mit Kommas dazwischen"),
            ["contact"] = new("kontakt", "Wie man dich erreicht; versiegelt, und nur bei einer Übergabe weitergegeben"),
            ["public-contact"] = new("kontakt-öffentlich", "Ob dein Kontakt in deinem Profil stehen darf"),
            ["licence"] = new("zulassung", "Deine Zulassung, wie du sie angibst"),
            ["register/in-home"] = new("hausbesuche", "Ob du Hausbesuche machst"),
            ["trades"] = new("tausch", "Ob du gern Behandlungen mit anderen tauschst"),
            ["approach"] = new("arbeitsweise", "Wie du arbeitest, in deinen Worten"),
            ["per-week"] = new("pro-woche", "Wie viele Vermittlungen in der Woche dir guttun: eine Zahl"),
            ["member"] = new("mitglied", "Wessen Profil; deines, wenn du niemanden nennst"),
            ["code"] = new("code", "Der Code, den ich dir auf der anderen Seite gegeben habe"),
        });
}
