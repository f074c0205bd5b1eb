using Bot.Commands.Understanding.Words;

namespace Bot.Commands.Understanding.Cues;

/// <summary>How a colleague is asked for in English.</summary>
internal static class EnglishCues
{
    private const string Who = "{who} {filler}* <where>? <day>? {filler}*";
    private const string Any = "{any} {filler}* <where>? <day>? {filler}*";
    private const string Some = "{some} {filler}* <where>? <day>? {filler}*";

    public static readonly WordClasses Classes = new WordClasses()
        .With("who", """
            who, whom, which of you, which one of you, which of you all, which of us, which one of us, which of our members, which therapist,
            which therapists, which member, which members, which colleague, who of you, who all, who among us, who among you, which person,
            which of the therapists, which of you guys, who in our group, who in the group, who in this group
            """)
        .With("any", """
            anyone, anybody, any one, any body, any of you, any of us, any of you all, any of you guys, any of our members, any member,
            any members, any of the therapists, any of you folks, any colleague, any colleagues
            """)
        .With("some", "someone, somebody, some one, one of you, one of us, some of you, one of you guys, one of you all, some of us")
        .With("filler", """
            here, around here, in here, in this group, in our group, in the group, in this chat, out there, in town, nearby, near me, near here,
            locally, local, currently, also, still, actually, really, else, now, right now, at the moment, these days, by chance, happen to,
            happens to, possibly, of you, of us, among us, among you, like, um, uh, maybe, on here, around, please, all, just, by any chance,
            in the area, in my area, in our area, in the valley, ever, happen, you all, folks, in this community, in our community, this week,
            next week, good at, who would, that would, who could, that could, who can, that can, possibly be, in our circle, in our network
            """)
        .With("aux", "is, are, can, could, would, might, will, may, does, do, did, has, have, has been, have been, be, can you, would be, might be")
        .With("pronoun", "you, i, we, they, he, she, not, it")
        .With("does", """
            do, does, doing, handle, handles, handling, treat, treats, treating, offer, offers, offering, practice, practices, practise,
            practicing, specialize, specializes, specialise, specialises, specializing, specialising, take, takes, taking, see, sees, seeing,
            work, works, working, provide, provides, providing, perform, performs, give, gives, giving, accept, accepts, accepting, teach,
            teaches, help, helps, serve, serves, address, addresses, is into, study, studied, do some, takes on, take on, taking on, bill, bills,
            practises, touch, touches, go to, goes to, travel, travels, traveling, go, goes, come, comes, book, host, hosts, visit, visits
            """)
        .With("practises", """
            handle, handles, treat, treats, offer, offers, specialize, specializes, specialise, specialises, provide, provides, do, does, doing,
            practice, practices, work with, works with, take, takes, see, sees, accept, accepts, offering, handling, treating, taking, seeing,
            working with, teach, teaches, work on, works on, help with, helps with, specializing in, good with, trained in, certified in, speaks,
            speak, bill, bills, work, works, specializing
            """)
        .With("good", """
            good, great, best, amazing, skilled, trained, certified, experienced, familiar, comfortable, confident, specialized, specialised,
            qualified, licensed, knowledgeable, gentle, excellent, strong, talented, proficient, educated, versed, well versed, happy to work,
            happy to see, happy to take, able to help, able to work, able to see, able to take, willing to work, willing to see, willing to take,
            willing to go, able to go, willing to travel, able to travel, willing to come, able to come, into, the best, a good fit, a good match, the right person, the person for, your person for, the expert,
            your favorite, your favourite, your go to, the go to, our go to, a specialist, an expert, certified for, trained for, open to
            """)
        .With("skill", """
            experience, training, expertise, background, knowledge, certification, certifications, skills, a background, room for, space for,
            room, space, availability, capacity, time for, a spot, an opening, openings, an appointment, a slot, spots, slots, open spots
            """)
        .With("adv", "really, very, also, actually, still, super, especially, particularly, currently, so, most, more, fully, specifically, feeling, feel, like, someone, somebody, best, your, the, a, an, be, already")
        .With("refer", """
            send, refer, recommend, suggest, call, trust, pass, point, direct, hand, give, contact, use, go to, sending, referring, suggesting,
            recommending, reach out to, talk to about, speak to about, message about, ask about, book with, pass along, pass on, connect, see
            """)
        .With("we", "i, we, you, you all, you guys, she, he, they, my client, our client, a client, this client, someone, one, people, you ladies, everyone, clients")
        .With("seek", """
            looking for, looking to find, in search of, searching for, seeking, iso, trying to find, trying to locate, hoping to find, want to find,
            would love to find, would love, in need of, i need, we need, need, needed, needing, could use, could really use, hunting for, some help finding, help finding, help me find, help us find, hoping for, can not find, can not seem to find,
            still looking for, on the lookout for, on the hunt for, do we have, do we know, do we know of, have we got, do you know, do you all know, do you guys know, do you all have,
            do you guys have, do you know of, know of, is there, are there, is anyone, is anybody, anyone know, anybody know, anyone knows,
            anybody knows, anyone know of, anybody know of, someone know, somebody know, of you know, of us know, does anyone have, does anybody have, anyone have,
            anybody have, would like to find, wanting to find, who knows, who knows of
            """)
        .With("a", "a, an, 1, 2, 3, 4, 5, 6, any, some, another, the, good, great, local, our, two, more, new, new, really, very, solid, reliable, trusted, gentle, other, nice, female, male, of, or, all")
        .With("therapist", """
            therapist, therapists, practitioner, practitioners, lmt, lmts, cmt, bodyworker, bodyworkers, masseuse, masseur, massage therapist,
            massage therapists, colleague, specialist, specialists, provider, providers, mt, mts, therapist who, rmt, colleagues
            """)
        .With("people", "people, folks, person, peeps, specialist, specialists, expert, experts, pro, pros, therapist, therapists, practitioners, practitioner, providers, provider, lmts, lmt, gurus, ladies, guys, colleagues, workers, worker, folk, instructors")
        .With("client", """
            client, clients, patient, patients, regular, regulars, appointment, appointments, shift, shifts, bookings, booking, session, sessions,
            massage, massages, lady, gentleman, client of mine, referral, referrals, caseload, overflow, someone, somebody, people, prenatal
            """)
        .With("them", "her, him, them, this one, this client, one more, it, these, this, one, a client, my client, a patient, a new client, that client")
        .With("cover", """
            take, cover, see, fill in, pick up, squeeze, sub, fit, treat, accept, help, take on, squeeze in, fit in, step in, look after, adopt,
            pick, absorb, have, do, host, handle, taking, covering, seeing, work on, take over, covering for, welcome, want, use, book
            """)
        .With("contact", """
            message me, dm me, pm me, text me, call me, ping me, email me, inbox me, let me know, give me a shout, shout, reach out, hit me up,
            get in touch, give me a call, holler, raise your hand, please dm, please message, please pm, please reach out, speak up, drop me a line,
            send me a message, send me a dm, please shout, chime in, say so, tell me, please comment, comment below, dm, pm, contact me, write me, please respond
            """)
        .With("denied", """
            remember, remembers, explain, tell, remind, think, thinks, say, said, says, want, wants, wanna, need, needs, use, uses, using, tried, try, trying, going,
            coming, attending, watching, bringing, notice, notices, noticed, feel, find, finds, found, get, gets, getting, got, had, have, has, hear, heard, ever, else,
            like, likes, love, loves, hate, hates, wear, charge, knew, invented, decided, booked, signed, taught, wrote, read, seen, been, not, did, does not, would not,
            own, owns, teach, show, share, lend, post, fix, bring, brings, open, join, play, made, forgot, left, took, stole, called, is that, is this, is it, is he, is she, was, were,
            the, told, knows, know, cares, said, and, or, to, is going, is coming, is bringing, is teaching, with a, in the, i, you, we, they, she, he
            """)
        .With("goes", "come, comes, go, goes, travel, travels, drive, drives, come out, go out, traveling, travelling, coming, going")
        .With("names", "names, name, recs, rec, recommendations, recommendation, suggestions, suggestion, leads, lead, referrals, referral, recos, reco, reccos, referals, referal, contacts");

    public static readonly (Cue Cue, string[] Patterns)[] All =
    [
        (new Cue("who does it", CueSubject.Work),
        [
            Who + " {aux}? {filler}* {does} !{pronoun}", Who + " is|are|feels|feel|would|might {adv}* {good}", Who + " is|are {adv}* <specialty>", Who + " has|have|got|have got|with ~3 {skill}",
            Who + " {aux}? be? {good}", "^ who $", Who + " does $", "who all <specialty>", "{who} has|have ~2 <specialty>", "who is the|your|our|a|an ~3 <specialty>", "who is thing it|that|this is", "whose thing is",
            "who|anyone|anybody|someone {filler}* is|are? {filler}* into <specialty>", "{who} {filler}* could|can|would be? ~2 {good}", "{who} {filler}* {aux}? know|knows <specialty>",
        ]),
        (new Cue("does anyone do it", CueSubject.Work),
        [
            Any + " {aux}? {filler}* {does} !{pronoun}", Any + " {aux}? {adv}* {good}", Any + " has|have|got|with ~3 {skill}", Any + " who|that {aux}? {adv}* {does}", Any + " who|that is|are|has|have {adv}* {good}|{skill}",
            "is|are {any} {filler}* a|an? <specialty>", Any + " for <specialty>", Any + " a|an <specialty>", Any + " <specialty>", Any + " know|knows ~1 <specialty>", "any|anyones ~2 <specialty> {people}? {filler}* $", "any <specialty> {people}",
            "anyones|anybodys wheelhouse|alley|specialty|area|thing", Any + " who|that|to {good}", Any + " up for|able to|willing to|free to ~4 <specialty>", Any + " {aux}? offering|provide ~2 <specialty>", Any + " who|that would {does}",
            Any + " {aux}? be {adv}* {good}", Any + " who|that {aux}? be? {adv}* {good}", Any + " feel|feels {adv}* {good}", Any + " who would|d {does}",
        ]),
        (new Cue("does someone do it", CueSubject.Work, NeedsQuestion: true),
        [
            Some + " {aux}? {adv}* {does} !{pronoun}", Some + " {aux}? {adv}* {good}", Some + " who|that|to {aux}? {adv}* {does}", Some + " for <specialty>",
        ]),
        (new Cue("does someone do it, without a question mark", CueSubject.Work),
        [
            "does|do|can|could|would|is|will|might|has {some} {filler}* {does}|{good}|{skill}|know|recommend|suggest", "^ {some} {filler}* {does}|{good}|for|who|to|that ~3 <specialty>", "^ {some} {filler}* who|that|to {aux}? {does}",
            "hoping|hope|wish|praying {some} {filler}* {aux}? {does}|{good}", "{some} {filler}* who|that {aux}? {practises} ~3 <specialty> $", "please tell|say ~2 {some} {filler}* {does}", "^ {some} {good} ~2 <specialty>",
        ]),
        (new Cue("an open question", CueSubject.WorkForOneClient, IsPlain: false, NeedsQuestion: true),
        [
            "{who}|{any} {filler}* {aux}? {filler}* !{denied} ~1",
        ]),
        (new Cue("can anyone", CueSubject.Work),
        [
            "can|could|would|will|might {any}|{some} {filler}* !{denied} ~1", "{who} do|would|did {we} know|have|got|like|love|use|think", "{any} know|knows|have|has|know|got ~2 {some}", "help ~3 find|locate {a}* ~1 <specialty>|{therapist}|{some}|<beyond>",
            "{who} is ~2 that|this way|area|side", "{who} is ~1 down|out|over|up there|here|that", "find|found|need|finding a|another|new|good home|place|spot for ~4 client|clients|{them}",
        ]),
        (new Cue("a bare question", CueSubject.Work, IsPlain: false, NeedsQuestion: true),
        [
            "^ {filler}* <specialty> {people}? <where> <day>? $", "^ {filler}* <specialty> {people}? <day> <where>? $",
        ]),
        (new Cue("whom to send a client to", CueSubject.Anything),
        [
            "who|whom|where|which {filler}* would|could|can|should|shall|do|did|might {we} {adv}* {refer}", "who|whom to {refer}", "who|whom would {adv}* {refer}", "who|where|whom do {we} {refer}", "where to {refer}", "who|whom {we} can|could|should|would|might {refer}",
            "whom {aux}? {we} {refer}", "which therapist|therapists|colleague|of would|should {we}? {refer}", "who is your go to", "who is everyones|everybodys|your|the go|favorite|favourite|best|preferred to?", "no one to send|refer", "nobody to send|refer", "someone to send|refer ~2 to",
            "somebody|anyone|anybody to send|refer ~3 to", "{any} {filler}* {we} would|could|can {refer}", "somewhere to send", "who|whom can|could|should {we} {refer} to", "who wants|gets {them}", "who would like|love {them}", "who wants|want to? {cover}? {them}", "who is|are a good|great fit|match|choice|person",
            "who|which ~2 would be? {adv}* {good}", "{who} could|can|would|might {filler}* help ~2 {them}|with", "{any} {filler}* {aux}? help ~2 {them}|{client}", "who else can|could help",
        ]),
        (new Cue("looking for someone", CueSubject.Work),
        [
            "^ {adv}* {seek} {a}* ~1 <specialty>", "^ {seek} $", "{seek} one|any|anyone|anybody|someone $", "{seek} {some}|{any} ~2 <specialty>", "i|we|am|are|still|is|just|really|also|who|do|does|so|and|but {seek} {a}* ~1 <specialty>", "{seek} {a}* {therapist}|{some}|{any} {filler}* ~2 {does}|{good}|<specialty>|for|who|that|to|with|in|near", "{seek} {a}* {people} for|who|that|to|in|near",
            "{seek} {a}* <specialty> {people}", "{seek} {a}* <specialty> $", "{seek} {a}* <beyond>", "<specialty> {people}? needed|wanted", "<specialty> {people}? {filler}* <where>? <day>? {any}", "<beyond> {people}? {any}|needed|wanted", "<specialty> {people} where are you", "wanted ~4 <specialty>",
            "referral|referrals needed|wanted|request", "need|needing|want|wanting a? {names}", "{seek}|love|want a? {names}", "{names} for|of|on|to|in ~4 <specialty>|<beyond>|{therapist}|{some}", "any|got|have|some|your|good|need|needed|looking ~1 {names} ~2 for|of|on|to|in|near|who", "any|some {names} $", "any {names} ~2 who|that", "{names} please|needed|wanted|appreciated|welcome",
            "recommend|suggest ~3 <specialty>|<beyond>|{therapist}|{some}", "{any}|{some}|you|all|guys recommend|suggest|refer ~6 <specialty>|<beyond>", "send|give|shoot|pass|drop|share|hand me|us ~4 {names}|person|one|somebody|someone|info|number|contact|card|<specialty>", "hook|set me|her|him up with",
            "point|steer|direct me|her|him|us ~2 to|towards|toward ~4 <specialty>|{therapist}|{some}|someone", "where ~4 find ~4 <specialty>|{therapist}|{some}", "can|could|would {some}|{any} ~1 recommend|suggest ~4 <specialty>|<beyond>|{therapist}",
        ]),
        (new Cue("looking for a therapist", CueSubject.Anything),
        [
            "{seek} {a}* {therapist}", "{seek} {a}* ~2 speaking {therapist}", "any ~2 {therapist} {filler}* <where>? <day>? who|that|in|near|around|accepting|taking|available|with|open|free|speak|speaking|here|for|do|does|who|$", "any ~1 {therapist} <where>", "any ~2 {therapist} {filler}* {does}|{good}",
            "{seek} {some} {filler}* for|who|that|to|near|in|with ~3 {client}|{them}|<specialty>", "{who}|{any}|{some} {filler}* {aux}? speak|speaks|fluent|bilingual", "{who}|{any} {filler}* {aux}? take|takes|accept|accepts|bill|bills|taking|accepting {adv}* va|insurance|medicare|medicaid|hsa|fsa|blue|aetna|cigna|regence|pip|workers|auto|united|kaiser|l&i|tricare|humana",
            "{who} is ~1 down|out|over|up there", "{who} {filler}* has|have|with ~2 opening|openings|availability|room|space|spot|spots", "<where> {any}", "{who}|{any} {filler}* serve|serves|cover|covers <place>",
            "{seek} ~2 {therapist} <where>", "someone|somebody|anyone|anybody <where> who|that", "{seek} female|male|woman|man", "{who}|{any} {filler}* {aux}? do|does|doing|offer|offers|make|makes home|house|in|mobile|outcalls|housecalls", "{any} {filler}* mobile", "{who}|{any}|{some} {filler}* {aux}? {goes} to|out",
        ]),
        (new Cue("taking new clients", CueSubject.Nothing),
        [
            "{who}|{any} {filler}* {aux}? taking|accepting|take|accept|takes|accepts|taking on new|more clients|patients|people", "{who}|{any} {filler}* {aux}? {a}* room|space|openings|opening|availability for a|one|another|new|my|two|three|some ~3 client|clients|regulars|patients", "{who}|{any} has|have room|space|openings|availability|capacity ~3 client|clients|regulars|patients",
            "{who} {filler}* {aux}? near|nearest|closest|close to? <place>", "{who} is|works|are closest|nearest|near|close to? <place>", "{who} is|are|works|lives <where>", "{who} {filler}* is? work|works|working ~1 <day>",
        ]),
        (new Cue("cover for me", CueSubject.Nothing),
        [
            "{any}|{some}|{who} {filler}* {aux}? {adv}* {cover} ~5 client|clients|regulars|patients|shift|shifts|appointment|appointments|bookings", "{any}|{some}|{who} {filler}* {aux}? {adv}* able|free|willing|available to {cover} ~5 client|clients|regulars|patients|shift|shifts|appointment|appointments|bookings", "{any}|{some}|{who} {filler}* {aux}? able|free|willing|available|around|happy|like|love|open? to? {cover} my ~2 <time>|<day>",
            "{any}|{some}|{who} {filler}* ~3 cover|fill|sub|step for|in|on for me", "cover|fill in|sub|covering for me", "{any}|{some}|{who} {filler}* {aux}? cover|sub|fill|step for|in me|for|on|my", "{seek} a? {adv}* cover|coverage|sub|substitute|backup", "cover|coverage|sub|substitute needed|wanted", "{seek} {some} to {cover} ~5 client|clients|regulars|shift|appointment|appointments|{them}",
            "{any}|{some}|{who} {filler}* {aux}? {adv}* {cover} my <day>? <time>|<day>",
        ]),
        (new Cue("take this client", CueSubject.WorkForClient),
        [
            "{any}|{some} {filler}* {aux}? {adv}* free|available|around|open|able to|for ~5 <specialty>|<day>|me|{them}",
            "{any}|{some}|{who} {filler}* {aux}? {adv}* able|free|willing|available|want|wants|love|like|happy? to? {cover} {them}", "{who}|{any} {filler}* {aux}? {adv}* interested|free|available|open|up", "{who}|{any} wants|want it|this", "{who}|{any} {filler}* {aux}? has|have|got {a}* room|space|time|availability|opening|openings|spot|slot|appointment|appointments",
            "^ any? takers|{names}|ideas|thoughts|one|body|help $", "^ {any} $", "^ {any} free|available|interested|local|nearby|close|near $", "who is free|available|interested|up for", "^ help $", "{any} want|wants to? {cover}? {them}", "any thoughts|ideas on|about? who|where", "ideas|thoughts|suggestions who|where", "which of|one ~2 you would be? best",
        ]),
        (new Cue("handing a client on", CueSubject.Anything),
        [
            "{seek}|looking|need|want|trying|hoping|like|prefer|rather|have|going to? refer|hand|place|transition|rehome|pass ~2 client|patient|someone|somebody|her|him|clients|patients", "looking|need|trying to refer|place|hand", "refer|refering|referring|handing|passing out|off ~4 client|clients|patient", "rather refer $", "i have|got ~4 for|4 you", "i have a? client|clients|someone|somebody for ~1 {some}|{any}|you|whoever",
        ]),
    ];

    public static readonly string[] Conditions =
    [
        "if {any}|{some}|you|any all? ~3 {does}|{good}|{skill}|<specialty>", "if {any}|{some}|you|any all? ~2 is|are|has|have", "whoever ~2 {does}|has|is", "if this|that|it is you|your", "anyone|anybody|someone|those who|that {does}",
    ];

    public static readonly string[] Contacts = ["{contact}", "client|someone|somebody|referral|one|lady|patient for you", "i have ~3 for you"];
}
