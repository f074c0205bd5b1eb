namespace Bot.Commands.Dispatch.Localised;

internal static class Portuguese
{
    public static Language Names { get; } = new(
        "pt-BR",
        new Dictionary<string, LocalName>
        {
            ["who"] = new("quem", "Encontre um colega: quem cuida disso?"),
            ["refer"] = new("encaminhar", "Peça ao grupo que atenda um cliente, sem o nome dele no chat"),
            ["referrals"] = new("encaminhamentos", "Meus encaminhamentos, dados e recebidos, e os abertos aqui"),
            ["withdraw"] = new("retirar", "Retire um encaminhamento meu"),
            ["register"] = new("cadastrar", "Diga o que você faz, para que os colegas encontrem você"),
            ["profile"] = new("perfil", "Veja o seu perfil ou o de um colega"),
            ["help"] = new("ajuda", "Veja o que você pode fazer aqui"),
            ["start"] = new("começar", "Comece aqui"),
            ["linkme"] = new("unir-minhas-contas", "Una suas contas em duas plataformas, para ser aqui uma só pessoa"),
            ["link"] = new("vincular", "Una este chat a outro em uma só comunidade"),
            ["unlink"] = new("desvincular", "Tire este chat da comunidade comum"),
        },
        new Dictionary<string, LocalName>
        {
            ["need"] = new("necessidade", "O que o cliente precisa, com suas palavras; sem nome, por favor"),
            ["area"] = new("região", "Onde: uma cidade ou região"),
            ["when"] = new("quando", "Quando: sábado, esta semana, amanhã de manhã"),
            ["urgent"] = new("urgente", "Se não pode esperar um dia"),
            ["language"] = new("idioma", "O idioma que o cliente fala"),
            ["gender"] = new("gênero", "Quem o cliente prefere ver"),
            ["in-home"] = new("em-casa", "Se o colega vai à casa do cliente"),
            ["insurance"] = new("seguro", "Uma seguradora, ou o que paga"),
            ["note"] = new("nota", "Para o colega que você escolher; ninguém mais vê"),
            ["specialties"] = new("especialidades", "O que você faz, separado por vírgulas"),
            ["register/area"] = new("região", "Onde você trabalha: uma cidade ou região"),
            ["availability"] = new("disponibilidade", "Se você tem vaga para novos clientes"),
            ["languages"] = new("idiomas", "O que você fala com os clientes, separado por vírgulas"),
            ["contact"] = new("contato", "Como um colega fala com você; guardado lacrado, só passa ao encaminhar"),
            ["public-contact"] = new("contato-público", "Se o seu contato pode aparecer no seu perfil"),
            ["licence"] = new("registro", "O seu registro profissional, como você o declara"),
            ["register/in-home"] = new("em-casa", "Se você vai à casa dos clientes"),
            ["trades"] = new("trocas", "Se você gosta de trocar sessões com colegas"),
            ["approach"] = new("abordagem", "Como você trabalha, com suas palavras"),
            ["per-week"] = new("por-semana", "Quantos encaminhamentos por semana fazem bem a você: um número"),
            ["member"] = new("membro", "De quem é o perfil; o seu se você não nomear ninguém"),
            ["code"] = new("código", "O código que eu dei a você do outro lado"),
        });
}
