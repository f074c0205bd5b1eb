namespace Bot.Commands.Understanding.Cues;

/// <summary>How a colleague is asked for in English.</summary>
internal static class EnglishCues
{
    private const string Who = "{who} {filler}* <where>? <day>? {filler}*";
    private const string Any = "{any} {filler}* <where>? <day>? {filler}*";
    private const string Some = "{some} {filler}* <where>? <day>? {filler}*";

    public static readonly (Cue Cue, string[] Patterns)[] All =
    [
        (new Cue("who does it", CueSubject.Work),
        [
            Who + " {aux}? {filler}* {does} !{pronoun}", Who + " is|are|feels|feel|would|might {adv}* {good}",
            Who + " is|are {adv}* <specialty>", Who + " has|have|got|have got|with ~3 {skill}",
            Who + " {aux}? be? {good}", "^ who $", Who + " does $", "who all <specialty>", "{who} has|have ~2 <specialty>",
            "who is the|your|our|a|an ~3 <specialty>", "who is thing it|that|this is", "whose thing is",
            "who|anyone|anybody|someone {filler}* is|are? {filler}* into <specialty>", "{who} {filler}* could|can|would be? ~2 {good}",
            "{who} {filler}* {aux}? know|knows <specialty>",
        ]),
        (new Cue("does anyone do it", CueSubject.Work),
        [
            Any + " {aux}? {filler}* {does} !{pronoun}", Any + " {aux}? {adv}* {good}", Any + " has|have|got|with ~3 {skill}",
            Any + " who|that {aux}? {adv}* {does}", Any + " who|that is|are|has|have {adv}* {good}|{skill}",
            "is|are {any} {filler}* a|an? <specialty>", Any + " for <specialty>", Any + " a|an <specialty>", Any + " <specialty>",
            Any + " know|knows ~1 <specialty>", "any|anyones ~2 <specialty> {people}? {filler}* $", "any <specialty> {people}",
            "anyones|anybodys wheelhouse|alley|specialty|area|thing", Any + " who|that|to {good}",
            Any + " up for|able to|willing to|free to ~4 <specialty>", Any + " {aux}? offering|provide ~2 <specialty>",
            Any + " who|that would {does}",
            Any + " {aux}? be {adv}* {good}", Any + " who|that {aux}? be? {adv}* {good}", Any + " feel|feels {adv}* {good}",
            Any + " who would|d {does}",
        ]),
        (new Cue("does someone do it", CueSubject.Work, NeedsQuestion: true),
        [
            Some + " {aux}? {adv}* {does} !{pronoun}", Some + " {aux}? {adv}* {good}", Some + " who|that|to {aux}? {adv}* {does}",
            Some + " for <specialty>",
        ]),
        (new Cue("does someone do it, without a question mark", CueSubject.Work),
        [
            "does|do|can|could|would|is|will|might|has {some} {filler}* {does}|{good}|{skill}|know|recommend|suggest",
            "^ {some} {filler}* {does}|{good}|for|who|to|that ~3 <specialty>", "^ {some} {filler}* who|that|to {aux}? {does}",
            "hoping|hope|wish|praying {some} {filler}* {aux}? {does}|{good}",
            "{some} {filler}* who|that {aux}? {practises} ~3 <specialty> $", "please tell|say ~2 {some} {filler}* {does}",
            "^ {some} {good} ~2 <specialty>",
        ]),
        (new Cue("an open question", CueSubject.WorkForOneClient, IsPlain: false, NeedsQuestion: true),
        [
            "{who}|{any} {filler}* {aux}? {filler}* !{denied} ~1",
        ]),
        (new Cue("can anyone", CueSubject.Work),
        [
            "can|could|would|will|might {any}|{some} {filler}* !{denied} ~1",
            "{who} do|would|did {we} know|have|got|like|love|use|think", "{any} know|knows|have|has|know|got ~2 {some}",
            "help ~3 find|locate {a}* ~1 <specialty>|{therapist}|{some}|<beyond>",
            "{who} is ~2 that|this way|area|side", "{who} is ~1 down|out|over|up there|here|that",
            "find|found|need|finding a|another|new|good home|place|spot for ~4 client|clients|{them}",
        ]),
        (new Cue("where she should go", CueSubject.Anything),
        [
            "connect|introduce|match|pair ~4 with|to {some}|{any}|<specialty>|{therapist}|a",
            "who|where|whom ~1 should|could|can|would|might she|he|they|client|clients|i go|see|call|try|turn|look|book",
            "what|which therapist|therapists|colleague|lmt would|should|do {we} {refer}",
            "name|names|number|contact ~1 of|for a|the|that|our|any person|therapist|lady|woman|guy|one|lmt who|that {does}",
            "any ~2 <specialty> openings|opening|availability|slots|spots|appointments",
        ]),
        (new Cue("one of you lovely people", CueSubject.Work),
        [
            "which ~1 of you|us ~2 {does}|{good}", "who|anyone|anybody of|in|among you|us|this|our ~2 {does}|{good}",
        ]),
        (new Cue("a bare question", CueSubject.Work, IsPlain: false, NeedsQuestion: true),
        [
            "^ {filler}* <specialty> {people}? <where> <day>? $", "^ {filler}* <specialty> {people}? <day> <where>? $",
        ]),
        (new Cue("whom to send a client to", CueSubject.Anything),
        [
            "who|whom|where|which {filler}* would|could|can|should|shall|do|did|might {we} {adv}* {refer}", "who|whom to {refer}",
            "who|whom would {adv}* {refer}", "who|where|whom do {we} {refer}", "where to {refer}",
            "who|whom {we} can|could|should|would|might {refer}",
            "whom {aux}? {we} {refer}", "which therapist|therapists|colleague|of would|should {we}? {refer}", "who is your go to",
            "who is everyones|everybodys|your|the go|favorite|favourite|best|preferred to?", "no one to send|refer",
            "nobody to send|refer", "someone to send|refer ~2 to",
            "somebody|anyone|anybody to send|refer ~3 to", "{any} {filler}* {we} would|could|can {refer}", "somewhere to send",
            "who|whom can|could|should {we} {refer} to", "who wants|gets {them}", "who would like|love {them}",
            "who wants|want to? {cover}? {them}", "who is|are a good|great fit|match|choice|person",
            "who|which ~2 would be? {adv}* {good}", "{who} could|can|would|might {filler}* help ~2 {them}|with",
            "{any} {filler}* {aux}? help ~2 {them}|{client}", "who else can|could help",
        ]),
        (new Cue("looking for someone", CueSubject.Work),
        [
            "^ {adv}* {seek} {a}* ~1 <specialty>", "^ {seek} $", "{seek} one|any|anyone|anybody|someone $",
            "{seek} {some}|{any} ~2 <specialty>",
            "i|we|am|are|still|is|just|really|also|who|do|does|so|and|but {seek} {a}* ~1 <specialty>",
            "{seek} {a}* {therapist}|{some}|{any} {filler}* ~2 {does}|{good}|<specialty>|for|who|that|to|with|in|near",
            "{seek} {a}* {people} for|who|that|to|in|near",
            "{seek} {a}* <specialty> {people}", "{seek} {a}* <specialty> $", "{seek} {a}* <beyond>",
            "<specialty> {people}? needed|wanted", "<specialty> {people}? {filler}* <where>? <day>? {any}",
            "<beyond> {people}? {any}|needed|wanted", "<specialty> {people} where are you", "wanted ~4 <specialty>",
            "referral|referrals needed|wanted|request", "need|needing|want|wanting a? {names}", "{seek}|love|want a? {names}",
            "{names} for|of|on|to|in ~4 <specialty>|<beyond>|{therapist}|{some}",
            "any|got|have|some|your|good|need|needed|looking ~1 {names} ~2 for|of|on|to|in|near|who", "any|some {names} $",
            "any {names} ~2 who|that", "{names} please|needed|wanted|appreciated|welcome",
            "recommend|suggest ~3 <specialty>|<beyond>|{therapist}|{some}",
            "{any}|{some}|you|all|guys recommend|suggest|refer ~6 <specialty>|<beyond>",
            "send|give|shoot|pass|drop|share|hand me|us ~4 {names}|person|one|somebody|someone|info|number|contact|card|<specialty>",
            "hook|set me|her|him up with",
            "point|steer|direct me|her|him|us ~2 to|towards|toward ~4 <specialty>|{therapist}|{some}|someone",
            "where ~4 find ~4 <specialty>|{therapist}|{some}",
            "can|could|would {some}|{any} ~1 recommend|suggest ~4 <specialty>|<beyond>|{therapist}",
        ]),
        (new Cue("looking for a therapist", CueSubject.Anything),
        [
            "{seek} {a}* {therapist}", "{seek} {a}* ~2 speaking {therapist}",
            "any ~2 {therapist} {filler}* <where>? <day>? who|that|in|near|around|accepting|taking|available|with|open|free|speak|speaking|here|for|do|does|who|$",
            "any ~1 {therapist} <where>", "any ~2 {therapist} {filler}* {does}|{good}",
            "{seek} {some} {filler}* for|who|that|to|near|in|with ~3 {client}|{them}|<specialty>",
            "{who}|{any}|{some} {filler}* {aux}? speak|speaks|fluent|bilingual",
            "{who}|{any} {filler}* {aux}? take|takes|accept|accepts|bill|bills|taking|accepting {adv}* va|insurance|medicare|medicaid|hsa|fsa|blue|aetna|cigna|regence|pip|workers|auto|united|kaiser|l&i|tricare|humana",
            "{who} is ~1 down|out|over|up there", "{who} {filler}* has|have|with ~2 opening|openings|availability|room|space|spot|spots",
            "<where> {any}", "{who}|{any} {filler}* serve|serves|cover|covers <place>",
            "{seek} ~2 {therapist} <where>", "someone|somebody|anyone|anybody <where> who|that", "{seek} female|male|woman|man",
            "{who}|{any} {filler}* {aux}? do|does|doing|offer|offers|make|makes home|house|in|mobile|outcalls|housecalls",
            "{any} {filler}* mobile", "{who}|{any}|{some} {filler}* {aux}? {goes} to|out",
        ]),
        (new Cue("taking new clients", CueSubject.Nothing),
        [
            "{who}|{any} {filler}* {aux}? taking|accepting|take|accept|takes|accepts|taking on new|more clients|patients|people",
            "{who}|{any} {filler}* {aux}? {a}* room|space|openings|opening|availability for a|one|another|new|my|two|three|some ~3 client|clients|regulars|patients",
            "{who}|{any} has|have room|space|openings|availability|capacity ~3 client|clients|regulars|patients",
            "{who} {filler}* {aux}? near|nearest|closest|close to? <place>", "{who} is|works|are closest|nearest|near|close to? <place>",
            "{who} is|are|works|lives <where>", "{who} {filler}* is? work|works|working ~1 <day>",
        ]),
        (new Cue("cover for me", CueSubject.Nothing),
        [
            "{any}|{some}|{who} {filler}* {aux}? {adv}* {cover} ~5 client|clients|regulars|patients|shift|shifts|appointment|appointments|bookings",
            "{any}|{some}|{who} {filler}* {aux}? {adv}* able|free|willing|available to {cover} ~5 client|clients|regulars|patients|shift|shifts|appointment|appointments|bookings",
            "{any}|{some}|{who} {filler}* {aux}? able|free|willing|available|around|happy|like|love|open? to? {cover} my ~2 <time>|<day>",
            "{any}|{some}|{who} {filler}* ~3 cover|fill|sub|step for|in|on for me", "cover|fill in|sub|covering for me",
            "{any}|{some}|{who} {filler}* {aux}? cover|sub|fill|step for|in me|for|on|my",
            "{seek} a? {adv}* cover|coverage|sub|substitute|backup", "cover|coverage|sub|substitute needed|wanted",
            "{seek} {some} to {cover} ~5 client|clients|regulars|shift|appointment|appointments|{them}",
            "{any}|{some}|{who} {filler}* {aux}? {adv}* {cover} my <day>? <time>|<day>",
        ]),
        (new Cue("take this client", CueSubject.WorkForClient),
        [
            "{any}|{some} {filler}* {aux}? {adv}* free|available|around|open|able to|for ~5 <specialty>|<day>|me|{them}",
            "{any}|{some}|{who} {filler}* {aux}? {adv}* able|free|willing|available|want|wants|love|like|happy? to? {cover} {them}",
            "{who}|{any} {filler}* {aux}? {adv}* interested|free|available|open|up", "{who}|{any} wants|want it|this",
            "{who}|{any} {filler}* {aux}? has|have|got {a}* room|space|time|availability|opening|openings|spot|slot|appointment|appointments",
            "^ any? takers|{names}|ideas|thoughts|one|body|help $", "^ {any} $",
            "^ {any} free|available|interested|local|nearby|close|near $", "who is free|available|interested|up for", "^ help $",
            "{any} want|wants to? {cover}? {them}", "any thoughts|ideas on|about? who|where", "ideas|thoughts|suggestions who|where",
            "which of|one ~2 you would be? best",
        ]),
        (new Cue("handing a client on", CueSubject.Anything),
        [
            "{seek}|looking|need|want|trying|hoping|like|prefer|rather|have|going to? refer|hand|place|transition|rehome|pass ~2 client|patient|someone|somebody|her|him|clients|patients",
            "looking|need|trying to refer|place|hand", "refer|refering|referring|handing|passing out|off ~4 client|clients|patient",
            "rather refer $", "i have|got ~4 for|4 you", "i have a? client|clients|someone|somebody for ~1 {some}|{any}|you|whoever",
        ]),
    ];

    public static readonly string[] Conditions =
    [
        "if {any}|{some}|you|any all? ~3 {does}|{good}|{skill}|<specialty>", "if {any}|{some}|you|any all? ~2 is|are|has|have",
        "whoever ~2 {does}|has|is", "if this|that|it is you|your", "anyone|anybody|someone|those who|that {does}",
    ];

    public static readonly string[] Contacts = ["{contact}", "client|someone|somebody|referral|one|lady|patient for you", "i have ~3 for you"];
}
