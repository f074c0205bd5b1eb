namespace Bot.Commands.Dispatch.Localised;

internal static class French
{
    public static Language Names { get; } = new(
        "fr",
        new Dictionary<string, LocalName>
        {
            ["who"] = new("qui", "Trouver un ou une collègue : qui s'occupe de cela ?"),
            ["refer"] = new("adresser", "Demander au groupe de prendre un client, sans son nom dans le salon"),
            ["referrals"] = new("mes-demandes", "Mes demandes, données et reçues, et celles qui sont ouvertes ici"),
            ["withdraw"] = new("retirer", "Retirer une de mes demandes"),
            ["register"] = new("inscription", "Indiquer ce que vous faites, pour que vos collègues vous trouvent"),
            ["profile"] = new("profil", "Voir votre profil ou celui d'un ou d'une collègue"),
            ["help"] = new("aide", "Voir ce que vous pouvez faire ici"),
            ["start"] = new("commencer", "Commencer ici"),
            ["linkme"] = new("relier-mes-comptes", "Relier vos comptes sur deux plateformes, pour n'être ici qu'une personne"),
            ["link"] = new("relier", "Relier ce groupe à un autre en une seule communauté"),
            ["unlink"] = new("séparer", "Sortir ce groupe de la communauté commune"),
        },
        new Dictionary<string, LocalName>
        {
            ["need"] = new("besoin", "Ce qu'il faut au client, avec vos mots ; sans nom, s'il vous plaît"),
            ["area"] = new("lieu", "Où : une ville ou une région"),
            ["when"] = new("quand", "Quand : samedi, cette semaine, demain matin"),
            ["urgent"] = new("urgent", "Si cela ne peut pas attendre un jour"),
            ["language"] = new("langue", "La langue que parle le client"),
            ["gender"] = new("genre", "Qui le client préfère voir"),
            ["in-home"] = new("à-domicile", "Si le ou la collègue vient chez le client"),
            ["insurance"] = new("assurance", "Une assurance, ou ce qui paie"),
            ["note"] = new("note", "Pour la personne que vous choisirez ; nul autre ne la voit"),
            ["specialties"] = new("spécialités", "Ce que vous faites, avec des virgules"),
            ["register/area"] = new("lieu", "Où vous travaillez : une ville ou une région"),
            ["availability"] = new("disponibilité", "Si vous avez de la place pour de nouveaux clients"),
            ["languages"] = new("langues", "Ce que vous parlez avec les clients, avec des virgules"),
            ["contact"] = new("contact", "Comment vous joindre ; gardé scellé, transmis seulement quand un client passe"),
            ["public-contact"] = new("contact-public", "Si votre contact peut figurer dans votre profil"),
            ["licence"] = new("licence", "Votre licence, telle que vous l'indiquez"),
            ["register/in-home"] = new("à-domicile", "Si vous allez chez les clients"),
            ["trades"] = new("échanges", "Si vous aimez échanger des séances entre collègues"),
            ["approach"] = new("approche", "Votre façon de travailler, avec vos mots"),
            ["per-week"] = new("par-semaine", "Combien de demandes par semaine vous conviennent : un nombre"),
            ["member"] = new("membre", "Le profil de qui ; le vôtre si vous ne nommez personne"),
            ["code"] = new("code", "Le code que je vous ai donné de l'autre côté"),
        });
}
