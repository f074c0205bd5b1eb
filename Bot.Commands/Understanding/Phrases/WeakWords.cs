using System.Collections.Frozen;

namespace Bot.Commands.Understanding.Phrases;

/// <summary>One-word names of specialties that ordinary talk is full of.</summary>
internal static class WeakWords
{
    private static readonly FrozenSet<string> All = new[]
    {
        "horse", "horses", "dog", "dogs", "pets", "puppies", "jaw", "jaws", "kid", "kids", "kiddos", "child", "children", "teen",
        "teens", "teenager", "teenagers", "adolescents", "mobile", "chair", "stress", "stressed", "anxiety", "anxious", "depression",
        "overwhelm", "posture", "slouching", "military", "police officers", "firefighters", "vets", "veteran", "veterans", "seniors",
        "elder", "elders", "wedding", "weddings", "bridal", "bachelorette", "bridesmaids", "stretching", "taping", "scar", "scars",
        "trauma", "relaxation", "sports", "athlete", "athletes", "athletic", "babies", "infant", "newborn", "newborns", "dancer",
        "dancers", "musician", "musicians", "performers", "pianist", "headache", "headaches", "insomnia", "affordable", "stroke",
        "strokes", "grief", "digestion", "bloating", "sinus", "neuro", "tailbone", "lumbar", "calves", "couples", "disabled",
        "low cost", "no stairs", "ground floor", "adhd", "autism", "queer", "menopause", "pms", "endo", "low back", "lower back",
        "ms", "als", "disabilities", "back issues", "back problems", "cancer", "diabetes", "diabetic", "crossfit", "thai", "cranial",
        "sueco", "suédois", "posture work", "drainage", "drenaje", "drenagem", "rücken", "nacken", "schulter", "knie", "hüfte", "kinder",
        "kindern", "niños", "niñas", "niño", "enfants", "enfant", "crianças", "criança", "perros", "perro", "hunde", "hund", "chiens",
        "chien", "caballo", "caballos", "pferd", "pferde", "cheval", "chevaux", "cavalo", "cavalos", "boda", "bodas", "novia",
        "hochzeit", "mariage", "casamento", "postura", "haltung", "trauer", "duelo", "deuil", "luto", "espalda baja", "hernie",
        "babys", "bebes", "bebés", "bébés", "bebês", "angst", "estrés", "estresse", "ansiedad", "ansiedade", "narbe", "narben",
        "cicatriz", "sportif", "sportifs", "deportistas", "atletas", "relax",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string phrase) => All.Contains(phrase);
}
