using Bot.Commands.Understanding.Words;

namespace Bot.Commands.Understanding.Cues;

/// <summary>The word classes that <see cref="EnglishCues"/> are written with.</summary>
internal static class EnglishWords
{
    public static readonly WordClasses Classes = new WordClasses()
        .With("who", """
            who, whom, which of you, which one of you, which of you all, which of us, which one of us, which of our members,
            which therapist,
            which therapists, which member, which members, which colleague, who of you, who all, who among us, who among you,
            which person,
            which of the therapists, which of you guys, who in our group, who in the group, who in this group
            """)
        .With("any", """
            anyone, anybody, any one, any body, any of you, any of us, any of you all, any of you guys, any of our members, any member,
            any members, any of the therapists, any of you folks, any colleague, any colleagues
            """)
        .With("some", "someone, somebody, some one, one of you, one of us, some of you, one of you guys, one of you all, some of us")
        .With("filler", """
            here, around here, in here, in this group, in our group, in the group, in this chat, out there, in town, nearby, near me,
            near here,
            locally, local, currently, also, still, actually, really, else, now, right now, at the moment, these days, by chance,
            happen to,
            happens to, possibly, of you, of us, among us, among you, like, um, uh, maybe, on here, around, please, all, just,
            by any chance,
            in the area, in my area, in our area, in the valley, ever, happen, you all, folks, in this community, in our community,
            this week,
            next week, good at, who would, that would, who could, that could, who can, that can, possibly be, in our circle,
            in our network
            """)
        .With("aux", """
            is, are, can, could, would, might, will, may, does, do, did, has, have, has been, have been, be, can you, would be, might be
            """)
        .With("pronoun", "you, i, we, they, he, she, not, it")
        .With("does", """
            do, does, doing, handle, handles, handling, treat, treats, treating, offer, offers, offering, practice, practices, practise,
            practicing, specialize, specializes, specialise, specialises, specializing, specialising, take, takes, taking, see, sees,
            seeing,
            work, works, working, provide, provides, providing, perform, performs, give, gives, giving, accept, accepts, accepting, teach,
            teaches, help, helps, serve, serves, address, addresses, is into, study, studied, do some, takes on, take on, taking on,
            bill, bills,
            practises, touch, touches, go to, goes to, travel, travels, traveling, go, goes, come, comes, book, host, hosts, visit, visits
            """)
        .With("practises", """
            handle, handles, treat, treats, offer, offers, specialize, specializes, specialise, specialises, provide, provides, do, does,
            doing,
            practice, practices, work with, works with, take, takes, see, sees, accept, accepts, offering, handling, treating, taking,
            seeing,
            working with, teach, teaches, work on, works on, help with, helps with, specializing in, good with, trained in, certified in,
            speaks,
            speak, bill, bills, work, works, specializing
            """)
        .With("good", """
            good, great, best, amazing, skilled, trained, certified, experienced, familiar, comfortable, confident, specialized,
            specialised,
            qualified, licensed, knowledgeable, gentle, excellent, strong, talented, proficient, educated, versed, well versed,
            happy to work,
            happy to see, happy to take, able to help, able to work, able to see, able to take, willing to work, willing to see,
            willing to take,
            willing to go, able to go, willing to travel, able to travel, willing to come, able to come, into, the best, a good fit,
            a good match, the right person, the person for, your person for, the expert,
            your favorite, your favourite, your go to, the go to, our go to, a specialist, an expert, certified for, trained for, open to
            """)
        .With("skill", """
            experience, training, expertise, background, knowledge, certification, certifications, skills, a background, room for,
            space for,
            room, space, availability, capacity, time for, a spot, an opening, openings, an appointment, a slot, spots, slots, open spots
            """)
        .With("adv", """
            really, very, also, actually, still, super, especially, particularly, currently, so, most, more, fully, specifically,
            feeling, feel, like, someone, somebody, best, your, the, a, an, be, already
            """)
        .With("refer", """
            send, refer, recommend, suggest, call, trust, pass, point, direct, hand, give, contact, use, go to, sending, referring,
            suggesting,
            recommending, reach out to, talk to about, speak to about, message about, ask about, book with, pass along, pass on, connect,
            see
            """)
        .With("we", """
            i, we, you, you all, you guys, she, he, they, my client, our client, a client, this client, someone, one, people, you ladies,
            everyone, clients
            """)
        .With("seek", """
            looking for, looking to find, in search of, searching for, seeking, iso, trying to find, trying to locate, hoping to find,
            want to find,
            would love to find, would love, in need of, i need, we need, need, needed, needing, could use, could really use, hunting for,
            does this group have, does our group have, does the group have, do you ladies have, do you folks have,
            do you ladies know, do you folks know, do you people know, do you lovely people know,
            some help finding, help finding, help me find, help us find, hoping for, can not find, can not seem to find,
            still looking for, on the lookout for, on the hunt for, do we have, do we know, do we know of, have we got, do you know,
            do you all know, do you guys know, do you all have,
            do you guys have, do you know of, know of, is there, are there, is anyone, is anybody, anyone know, anybody know,
            anyone knows,
            anybody knows, anyone know of, anybody know of, someone know, somebody know, of you know, of us know, does anyone have,
            does anybody have, anyone have,
            anybody have, would like to find, wanting to find, who knows, who knows of
            """)
        .With("a", """
            a, an, 1, 2, 3, 4, 5, 6, any, some, another, the, good, great, local, our, two, more, new, new, really, very, solid,
            reliable, trusted, gentle, other, nice, female, male, of, or, all
            """)
        .With("therapist", """
            therapist, therapists, practitioner, practitioners, lmt, lmts, cmt, bodyworker, bodyworkers, masseuse, masseur,
            massage therapist,
            massage therapists, colleague, specialist, specialists, provider, providers, mt, mts, therapist who, rmt, colleagues
            """)
        .With("people", """
            people, folks, person, peeps, specialist, specialists, expert, experts, pro, pros, therapist, therapists, practitioners,
            practitioner, providers, provider, lmts, lmt, gurus, ladies, guys, colleagues, workers, worker, folk, instructors
            """)
        .With("client", """
            client, clients, patient, patients, regular, regulars, appointment, appointments, shift, shifts, bookings, booking, session,
            sessions,
            massage, massages, lady, gentleman, client of mine, referral, referrals, caseload, overflow, someone, somebody, people,
            prenatal
            """)
        .With("them", """
            her, him, them, this one, this client, one more, it, these, this, one, a client, my client, a patient, a new client,
            that client
            """)
        .With("cover", """
            take, cover, see, fill in, pick up, squeeze, sub, fit, treat, accept, help, take on, squeeze in, fit in, step in, look after,
            adopt,
            pick, absorb, have, do, host, handle, taking, covering, seeing, work on, take over, covering for, welcome, want, use, book
            """)
        .With("contact", """
            message me, dm me, pm me, text me, call me, ping me, email me, inbox me, let me know, give me a shout, shout, reach out,
            hit me up,
            get in touch, give me a call, holler, raise your hand, please dm, please message, please pm, please reach out, speak up,
            drop me a line,
            send me a message, send me a dm, please shout, chime in, say so, tell me, please comment, comment below, dm, pm, contact me,
            write me, please respond
            """)
        .With("denied", """
            remember, remembers, explain, tell, remind, think, thinks, say, said, says, want, wants, wanna, need, needs, use, uses,
            using, tried, try, trying, going,
            coming, attending, watching, bringing, notice, notices, noticed, feel, find, finds, found, get, gets, getting, got, had,
            have, has, hear, heard, ever, else,
            like, likes, love, loves, hate, hates, wear, charge, knew, invented, decided, booked, signed, taught, wrote, read, seen,
            been, not, did, does not, would not,
            own, owns, teach, show, share, lend, post, fix, bring, brings, open, join, play, made, forgot, left, took, stole, called,
            is that, is this, is it, is he, is she, was, were,
            the, told, knows, know, cares, said, and, or, to, is going, is coming, is bringing, is teaching, with a, in the, i, you, we,
            they, she, he
            """)
        .With("idle", """
            remember, remembers, explain, tell, tells, told, remind, think, thinks, thought, say, said, says, use, uses, using, used, tried, trying, going, coming,
            attending, watching, watched, bringing, brought, notice, notices, noticed, feel, feels, find, finds, found, hear, heard, ever, hate, hates, love, loves, wear, wears, charge,
            charges, knew, agree, agrees, invented, decided, booked, signed, wrote, read, reads, seen, saw, see it, see that, see this, see the, been, own, owns, show, share, lend, borrow,
            fix, bring, brings, join, play, plays, made, forgot, left, took, stole, called, is that, is this, is it, was, were, is going, is coming, is bringing,
            is teaching, cares, care, ordered, recommended, suggested, asked, asks, got, gets, won, broke, lost, needs, cancelled, canceled, wants to, went, did, does not, do not, would not, not, watch, buy, bought, sell, selling,
            mind, minds, object, believe, believes, understand, understands, follow, follows, enjoy, enjoys, prefer, prefers, fancy, fancies, expect, expects, keep, keeps, put, puts,
            clean, wash, store, pay, pays, order, orders, attend, attends, run, runs, make, makes, tired, exhausted, sore, excited, ready, awake, ask, want, wants, gets it, knew, should,
            struggle, struggles, worry, know how, know what, know if, know whether, know when, know why, know where, know anything, i, interested in a, want to, wants in
            """)
        .With("goes", "come, comes, go, goes, travel, travels, drive, drives, come out, go out, traveling, travelling, coming, going")
        .With("names", """
            names, name, recs, rec, recommendations, recommendation, suggestions, suggestion, leads, lead, referrals, referral, recos,
            reco, reccos, referals, referal, contacts
            """);
}
