using System.Collections.Frozen;

namespace Bot.Commands.Understanding.Constraints;

/// <summary>Words that tell a place from the many other things that stand behind "in".</summary>
internal static class PlaceWords
{
    private static readonly FrozenSet<string> Not = """
        a an the this that these those there here it its my your his her our their me you him them us we i she he they who whom which what
        where when how why if or and but so because with without for from to at by of on off up down out over under about into as than
        then
        is am are was were be been do does did has have had can could will would should may might not no yes any all each every both some
        one
        two three four five six seven eight nine ten pain painful need needs want general person private group chat town town's trouble
        labor
        labour remission touch case advance time home house mind chemo treatment therapy recovery hospital hospice bed wheelchair school
        class
        practice particular fact order shape agony flare tears stitches spasm spasms crisis mourning grief training teaching doing getting
        taking giving seeing working using dealing treating year years month months week weeks day days hour hours minute minutes morning
        mornings afternoon afternoons evening evenings night nights noon today tomorrow tonight early mid late next last first second
        third
        jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec
        december
        spring summer autumn fall winter monday tuesday wednesday thursday friday saturday sunday weekend weekends weekday weekdays
        mondays
        tuesdays wednesdays thursdays fridays saturdays sundays holidays spanish english german french portuguese ages age love common
        need
        left right both body back neck jaw hip hips leg legs arm arms shoulder shoulders foot feet hand hands head face belly knee knees
        calf chest
        massage bodywork client clients patient patients therapist therapists anyone anybody someone somebody everyone please thanks thank
        asap soon now ok okay lol hi hello hey just really very too also still ever maybe good great best new old pregnant pregnancy her
        area areas region neighborhood place room office clinic studio spa building salon gym work works church college university corner
        middle end beginning interest addition between case charge need demand hand stock network insurance cash person touch part pieces
        eine einer einem einen ein der die das den dem des meiner meine mein ihrer seiner unserer diesem dieser den pa schmerzen
        behandlung
        el la los las un una unos unas mi tu su mis tus sus este esta ese esa casa grupo general silla tratamiento dolor semana manana
        tarde
        le les du une mon ma mes ton ta sa ses notre votre leur cette ce cet groupe douleur traitement fauteuil mesmo meu minha seu sua
        grupo tratamento dor cadeira breve geral
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private static readonly FrozenSet<string> Second = """
        city falls home lake springs beach hills hill valley heights park grove creek rapids ridge bay island county point view bluff
        bluffs
        harbor fork forks rock mountain river town ville village junction canyon mills bend prairie side end square bridge
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private static readonly FrozenSet<string> First = "san santa los las el saint st new fort port mount north south east west lake grand upper lower"
        .Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Particles = new[] { "de", "du", "des", "la", "le", "of", "sur", "am", "do", "da", "del", "los", "las", "the", "an", "der" }.ToFrozenSet();

    /// <summary>Never a place, nor its first word when typed in lower case.</summary>
    public static bool IsNot(string form) => Not.Contains(form);

    /// <summary>Words that often stand alone with a capital and name no place.</summary>
    private static readonly FrozenSet<string> NotAlone = """
        male female he she no yes yep nope ok okay sorry update edit help recs recommendations names ideas takers suggestions suggestion thoughts referral referrals contacts interested available anyone anybody leads message dm pm text
        thanks ty thx cheers love xx gentle relaxing swedish thai shiatsu reiki botox monday sos iso fyi psa asap ps lmt rmt lol lmao ugh argh
        danke gracias merci obrigada obrigado beijos besos saludos grusse gruss liebe bisous hola hallo salut ola bonjour oi urgente urgent dringend
        chicas meninas madels leute amigas amigos pessoal gente kollegen filles regence aetna cigna bupa medicare pip va acl dr mr mrs
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    public static bool IsNotAlone(string form) => NotAlone.Contains(form) || Not.Contains(form);

    /// <summary>Begins a name of two words: "san jose", "north end".</summary>
    public static bool IsFirst(string form) => First.Contains(form);

    /// <summary>Ends a name of two ordinary words: "garden city", "twin falls".</summary>
    public static bool IsSecond(string form) => Second.Contains(form);

    /// <summary>Stands small inside a name: "Pointe du Lac".</summary>
    public static bool IsParticle(string form) => Particles.Contains(form);
}
