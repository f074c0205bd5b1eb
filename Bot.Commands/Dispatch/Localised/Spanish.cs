namespace Bot.Commands.Dispatch.Localised;

internal static class Spanish
{
    public static Language Names { get; } = new(
        "es-ES",
        new Dictionary<string, LocalName>
        {
            ["who"] = new("quién", "Encuentra a un colega: ¿quién se ocupa de esto?"),
            ["refer"] = new("derivar", "Pide al grupo que atienda a un cliente, sin su nombre en el chat"),
            ["referrals"] = new("derivaciones", "Mis derivaciones, dadas y recibidas, y las que están abiertas aquí"),
            ["withdraw"] = new("retirar", "Retira una derivación mía"),
            ["register"] = new("apuntarme", "Di lo que haces, para que los colegas te encuentren"),
            ["profile"] = new("perfil", "Mira tu perfil o el de un colega"),
            ["help"] = new("ayuda", "Mira lo que puedes hacer aquí"),
            ["start"] = new("empezar", "Empieza aquí"),
            ["linkme"] = new("unir-mis-cuentas", "Une tus cuentas en dos plataformas, para ser aquí una sola persona"),
            ["link"] = new("enlazar", "Une este chat con otro en una sola comunidad"),
            ["unlink"] = new("desenlazar", "Saca este chat de la comunidad común"),
        },
        new Dictionary<string, LocalName>
        {
            ["need"] = new("necesidad", "Lo que necesita el cliente, con tus palabras; sin nombre, por favor"),
            ["area"] = new("zona", "Dónde: una ciudad o comarca"),
            ["when"] = new("cuándo", "Cuándo: el sábado, esta semana, mañana por la mañana"),
            ["urgent"] = new("urgente", "Si no puede esperar un día"),
            ["language"] = new("idioma", "El idioma que habla el cliente"),
            ["gender"] = new("género", "A quién prefiere ver el cliente"),
            ["in-home"] = new("a-domicilio", "Si el colega va a casa del cliente"),
            ["insurance"] = new("seguro", "Una aseguradora, o lo que paga"),
            ["note"] = new("nota", "Para el colega que elijas; nadie más la ve"),
            ["specialties"] = new("especialidades", "Lo que haces, separado por comas"),
            ["register/area"] = new("zona", "Dónde trabajas: una ciudad o comarca"),
            ["availability"] = new("disponibilidad", "Si tienes hueco para clientes nuevos"),
            ["languages"] = new("idiomas", "Lo que hablas con los clientes, separado por comas"),
            ["contact"] = new("contacto", "Cómo te localiza un colega; se guarda sellado y solo se da al derivar"),
            ["public-contact"] = new("contacto-público", "Si tu contacto puede verse en tu perfil"),
            ["licence"] = new("licencia", "Tu licencia, como tú la indicas"),
            ["register/in-home"] = new("a-domicilio", "Si vas a casa de los clientes"),
            ["trades"] = new("intercambios", "Si te gusta intercambiar sesiones con colegas"),
            ["approach"] = new("enfoque", "Cómo trabajas, con tus palabras"),
            ["per-week"] = new("por-semana", "Cuántas derivaciones por semana te van bien: un número"),
            ["member"] = new("miembro", "De quién es el perfil; el tuyo si no nombras a nadie"),
            ["code"] = new("código", "El código que te di en el otro lado"),
        });
}
