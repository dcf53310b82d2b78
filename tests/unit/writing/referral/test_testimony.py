"""What a candidate jots down for somebody whom they suggest: each shape told well, what has none or may not be told left out."""

from datetime import UTC, datetime

import pytest

from bowout.nouns import Brief, Referral
from bowout.writing.referral.friend import evidence_of, referral_slots


@pytest.mark.parametrize(
    ("why", "said"),
    [
        (
            "eight years with private clients and strong on the tax side",
            "Mo Adair has spent eight years with private clients and is strong on the tax side",
        ),
        ("runs the bakery at Coles and quick on the till", "Mo Adair runs the bakery at Coles and is quick on the till"),
        ("eight years in fast and busy kitchens", "Mo Adair has spent eight years in fast and busy kitchens"),
        ("5 years no accidents", "Mo Adair has had no accidents in five years"),
        (
            "CDL class B, own tools, starts when you like",
            "Mo Adair has a CDL class B, has their own tools, and starts when you like",
        ),
        ("best hands in the salon", "Mo Adair has the best hands in the salon"),
        ("midwife in Oslo for ten years, moving to be w her wife", "Mo Adair has been a midwife in Oslo for ten years"),
        ("plumber, 12 yrs on his own", "Mo Adair is a plumber and has been self-employed for twelve years"),
        (
            "apprentice joiner in his last year, lovely hands",
            "Mo Adair is an apprentice joiner in his last year and has lovely hands",
        ),
        ("got her license in May, wants the miles", "Mo Adair got her license in May"),
        ("qualified in january, loves old people", "Mo Adair qualified in January and loves old people"),
        (
            "ten yrs of documentation audits and actually likes it, god help him",
            "Mo Adair has spent ten years on documentation audits and enjoys it",
        ),
        ("finishing her PhD on exactly this in june", "Mo Adair is finishing her PhD on exactly this in June"),
        (
            "trained under me, left handed so great w the old looms",
            "Mo Adair trained under me, and is left-handed and great with the old looms",
        ),
        (
            "did my job while i was on mat leave and the kids loved him",
            "Mo Adair did my job while I was away, and the kids loved him",
        ),
        ("first class degree, did his placement with us", "Mo Adair has a first class degree and did his placement with us"),
        ("i trained her and now she's got my old job", "I trained Mo Adair, and she now has my old job"),
        ("i trained him and he's outgrown us", "I trained Mo Adair, and he's ready for more"),
        ("I've worked with her 6 yrs", "I have worked with Mo Adair for six years"),
        ("we did pre-reg together, careful to a fault", "Mo Adair and I did pre-reg together, and Mo is careful to a fault"),
        ("me and him ran weddings at the Marriott 4 years", "Mo Adair and I ran weddings at the Marriott for four years"),
        ("she's cut every frock since 2018", "Mo Adair has cut every frock since 2018"),
        ("she's quick on the till", "Mo Adair is quick on the till"),
        ("he's trained half the team", "Mo Adair has trained half the team"),
        ("he's trained in first aid", "Mo Adair is trained in first aid"),
        ("certified for high voltage, likes rotation", "Mo Adair is certified for high voltage and likes rotation"),
        ("licensed electrician", "Mo Adair is a licensed electrician"),
        ("in charge of nights", "Mo Adair is in charge of nights"),
        ("worked under me in Parma, fast and never late", "Mo Adair worked under me in Parma, and is fast and never late"),
        ("been my relief for 2 years", "Mo Adair has been my relief for two years"),
        ("my deputy these nine years and wasted on me", "Mo Adair has been my deputy for nine years"),
        ("8 yrs perio", "Mo Adair has eight years of perio experience"),
        ("pediatric ER 12 yrs, wants out of nights", "Mo Adair has twelve years of pediatric ER experience"),
        ("ten years underground", "Mo Adair has spent ten years underground"),
        ("nurse 15 yrs", "Mo Adair has been a nurse for 15 years"),
        ("has licence and her own car", "Mo Adair has a licence and her own car"),
        ("clean licence, needs work bad", "Mo Adair has a clean licence"),
        ("speaks spanish, welsh and polish", "Mo Adair speaks Spanish, Welsh and Polish"),
        ("better with poodles than me", "Mo Adair is better with poodles than I am"),
        ("does estimates faster than me", "Mo Adair does estimates faster than I do"),
        ("clients adored him", "Mo Adair is someone clients loved"),
        ("everything I know about cookbooks he taught me", "Mo Adair taught me everything I know about cookbooks"),
        ("ran it when I had malaria", "Mo Adair ran it while I was away"),
        ("mental health nurse for 4 years", "Mo Adair has been a mental health nurse for four years"),
        ("used to be my manager, firm but fair", "Mo Adair used to be my manager, and is firm and fair"),
        ("we were in the army together", "Mo Adair and I were in the army together"),
        ("worked with her 3 seasons picking", "I worked with Mo Adair for three seasons picking"),
        ("carpenter, 12 yrs, own tools", "Mo Adair has been a carpenter for twelve years and has their own tools"),
        ("he's a plumber, own van", "Mo Adair is a plumber and has his own van"),
        ("they do nights already and live close", "Mo Adair does nights already and lives close"),
        ("certified forklift", "Mo Adair is forklift certified"),
        ("2nd chef at a hotel", "Mo Adair is a second chef at a hotel"),
        ("care work 9 yrs inc dementia", "Mo Adair has nine years of care work experience, including dementia"),
        ("our best volunteer", "Mo Adair is our best volunteer"),
        ("fastest on the field", "Mo Adair is the fastest on the field"),
        ("previously head gardener at Stourhead", "Mo Adair was previously a head gardener at Stourhead"),
        ("lawyer in Kyiv, here she does admin", "Mo Adair was previously a lawyer in Kyiv and does admin"),
        ("the only one who could calm the macaws", "Mo Adair is the only one who could calm the macaws"),
        ("best php dev in the city", "Mo Adair is the best PHP dev in the city"),
        ("just back from 2 yrs in Japan", "Mo Adair is just back from two years in Japan"),
        ("dinner lady 15 yrs, dbs checked", "Mo Adair has been a dinner lady for 15 years and is DBS checked"),
        ("does the same job in Leeds and is after a move back", "Mo Adair does the same job in Leeds and is after a move back"),
        ("left here last month, best deputy ive had", "Mo Adair is the best deputy I've had"),
        ("taught the year 5 class, 3 yrs abroad", "Mo Adair taught the Year 5 class and has spent three years abroad"),
        ("translator for the NHS 7 yrs", "Mo Adair has been a translator for the NHS for seven years"),
        ("thirty years a midwife in Malawi", "Mo Adair has been a midwife for thirty years in Malawi"),
        ("nicest man in Clare", "Mo Adair is the nicest man in Clare"),
        ("good eye for detail", "Mo Adair has a good eye for detail"),
        ("just done her HNC", "Mo Adair has just done her HNC"),
        ("her lesson plans are a joy", "Mo Adair's lesson plans are a joy"),
        ("I hired her, her lesson plans are a joy", "I hired Mo Adair, and her lesson plans are a joy"),
        ("the patients ask for her by name", "Mo Adair is someone the patients ask for by name"),
        ("food hygiene level 3", "Mo Adair has a food hygiene level 3"),
        ("she was my job share for six years and a saint", "Mo Adair was my job share for six years"),
        ("trained as chefs together in Cork", "Mo Adair and I trained as chefs together in Cork"),
        ("does my rota when im away, v organised", "Mo Adair does my rota when I'm away and is very organised"),
        ("she has my palate but not my temper", "Mo Adair has my palate"),
        (
            "ten years of steel truss rehabilitation and a PE license in three states",
            "Mo Adair has ten years of experience in steel truss rehabilitation and holds a PE license in three states",
        ),
        (
            "he's my under gardener 8 yrs, ready for his own garden",
            "Mo Adair has been my under gardener for eight years, and he's ready for his own garden",
        ),
        ("my assistant for three vintages", "Mo Adair has been my assistant for three vintages"),
        ("been a field adjuster 3 storm seasons", "Mo Adair has been a field adjuster for three storm seasons"),
        ("just qualified, did her placement with us", "Mo Adair has just qualified and did her placement with us"),
        (
            "helped me all last summer, strong lad, gentle with roses",
            "Mo Adair helped me all last summer, and is a strong lad and gentle with roses",
        ),
        (
            "my old commis, lovely laminated doughs, ready to step up",
            "Mo Adair is my former commis, makes lovely laminated doughs, and is ready to step up",
        ),
        ("sews faster than anyone, doesn't gossip", "Mo Adair sews faster than anyone and is very discreet"),
        ("fluent french and german", "Mo Adair is fluent in French and German"),
        (
            "redid the portal w me at Kaiser, better researcher than me",
            "Mo Adair redid the portal with me at Kaiser and is a better researcher than I am",
        ),
        ("does our rota, patient as a saint", "Mo Adair does our rota and has the patience of a saint"),
        ("runs bingo at the VFW, seniors love her", "Mo Adair runs bingo at the VFW, and the seniors love her"),
        (
            "kids adore him, the long term sub at your school",
            "Mo Adair is the long-term sub at your school, and the kids love him",
        ),
        ("nurses love her", "Mo Adair is someone nurses love"),
        ("journeyman card in may, works hard, he's", "Mo Adair got his journeyman card in May and works hard"),
        (
            "my lab partner from tech school, top of the class",
            "Mo Adair was my lab partner at tech school and top of the class",
        ),
        ("mod crew with me back at Otis, strong as an ox", "Mo Adair was on the mod crew with me at Otis and is very strong"),
        ("relieved me on site, single, wants the hours", "Mo Adair relieved me on site and is keen for more hours"),
        (
            "apprentice of mine, just out of his time, neat hands",
            "my apprentice Mo Adair has just finished an apprenticeship and has neat hands",
        ),
        ("sat beside me in old firm, mad for commercial", "my former colleague Mo Adair is very keen on commercial work"),
        ("wrote the NEA bid with me that got funded", "Mo Adair and I wrote the NEA bid that got funded"),
        (
            "we dressed panto together, i'd follow him anywhere",
            "Mo Adair and I dressed panto together, and I would follow him anywhere",
        ),
        ("used to do the desk at my old vets", "Mo Adair used to work on the front desk at my old vet's"),
        ("left monitoring for two years and wants back in", "Mo Adair is returning to monitoring after two years away"),
        (
            "did my sister's wedding on a shoestring, nobody could tell",
            "Mo Adair did my sister's wedding on a very small budget without it showing",
        ),
        ("15 yrs on fanuc", "Mo Adair has spent 15 years on Fanuc"),
        ("plasterer, tidy, turns up", "Mo Adair is a tidy plasterer who turns up"),
        ("qualified as a pharmacist in egypt", "Mo Adair qualified as a pharmacist in Egypt"),
        ("sound engineer, strong stomach", "Mo Adair is a sound engineer and has a strong stomach"),
        ("trained up two lads, clean station", "Mo Adair trained up two lads"),
        ("has kids the same age, needs term time, great TA", "Mo Adair is a great TA"),
        ("ran the shop when the boss had his op", "Mo Adair ran the shop"),
        ("the guy who fixes our lifts, 30 yrs in", "Mo Adair is the guy who fixes our lifts"),
        ("lambed with us 3 springs", "Mo Adair lambed with us for three springs"),
        ("finishing her ACCA, sharp w numbers", "Mo Adair is finishing her ACCA, and she's sharp with numbers"),
        (
            "does bank nights with us and wants something permanent",
            "Mo Adair does bank nights with us and wants something permanent",
        ),
        (
            "home from Melbourne since Easter and trained in paediatric dysphagia",
            "Mo Adair has been home from Melbourne since Easter and is trained in paediatric dysphagia",
        ),
        (
            "finishing a fellowship in works on paper and looking for a permanent post",
            "Mo Adair is finishing a fellowship in works on paper and looking for a permanent post",
        ),
        (
            "has the ticket, ten years on the west coast boats, and wants to be home at nights",
            "Mo Adair has the ticket, has spent ten years on the west coast boats, and wants to be home at nights",
        ),
        (
            "newly qualified, no kids to worry about, would move tomorrow",
            "Mo Adair is newly qualified and would be happy to move",
        ),
        (
            "ran the dining room at Casa Lola for 11 years until it closed",
            "Mo Adair ran the dining room at Casa Lola for eleven years",
        ),
        ("ops manager at the Roundhouse until they restructured", "Mo Adair was an ops manager at the Roundhouse"),
        (
            "my line manager before he left for Monzo. knows kotlin inside out",
            "Mo Adair was my line manager before he left for Monzo and knows Kotlin inside out",
        ),
        (
            "built the scheduler with me at Klarna, now freelancing",
            "Mo Adair built the scheduler with me at Klarna and is now freelancing",
        ),
        (
            "hospital porter at St James, doing his access course at night",
            "Mo Adair is a hospital porter at St James, and he's doing his access course at night",
        ),
        ("did her level 3 with me, babies go quiet for her", "Mo Adair did her level 3 with me, and babies go quiet for her"),
        (
            "she managed my team for two years and nobody ever quit",
            "Mo Adair managed my team for two years, and nobody ever quit",
        ),
        (
            "she was purser 9 years and all the new girls go to her",
            "Mo Adair was purser for nine years, and all the new girls go to her",
        ),
        ("taught me the articulated ones in '09", "Mo Adair taught me in 2009"),
        ("just got his HGV 2, dead keen", "Mo Adair has just got his HGV 2"),
        (
            "worked under me nine seasons, he can read a plan and he don't waste pipe",
            "Mo Adair worked under me for nine seasons, can read a plan, and doesn't waste pipe",
        ),
        (
            "her dissertation won the SA stats prize, prefers industry",
            "Mo Adair's dissertation won the SA stats prize, and she prefers industry",
        ),
        ("he and I built the booking system for the lido", "Mo Adair and I built the booking system for the lido"),
        (
            "called to the bar in November, clerked for Justice Bello",
            "Mo Adair was called to the Bar in November and clerked for Justice Bello",
        ),
        ("dog walker, 6 at a time, never lost one", "Mo Adair is a dog walker who never lost one"),
        (
            "was a civil engineer in Aleppo, here 6 years",
            "Mo Adair was a civil engineer in Aleppo and has been here for six years",
        ),
        ("sub-edited the Echo for nine years", "Mo Adair sub-edited the Echo for nine years"),
        ("20 yrs in roses at Naivasha, retrenched in Jan", "Mo Adair has spent 20 years in roses at Naivasha"),
        ("does the timetables for the trams and is bored stiff", "Mo Adair does the timetables for the trams"),
        ("hard worker, got the sack from Tesco", "Mo Adair is a hard worker"),
        ("is working in hotel reception since 5 years", "Mo Adair has been working in hotel reception for five years"),
        ("nanny to twins for 4 years, they've started school now", "Mo Adair has been a nanny to twins for four years"),
        ("got a 2:1 in marine biology", "Mo Adair has a 2:1 in marine biology"),
        ("learning HGV, on my team now", "Mo Adair is learning HGV and is on my team now"),
        (
            "plays prop for us, wants more responsibility than we can give him",
            "Mo Adair plays prop for us and wants more responsibility",
        ),
        ("looking for nights", "Mo Adair would like to work nights"),
        (
            "drove the 43 for 28 yrs, fancies something quieter",
            "Mo Adair drove the 43 for 28 years and would like something quieter",
        ),
        ("SIA badge, good at talking people down", "Mo Adair has an SIA badge and is good at talking people down"),
        ("leaving the Navy in September after 16 years", "Mo Adair is leaving the Navy in September after 16 years"),
        (
            "ran the desk at a 140 room place in Lugano, german italian english",
            "Mo Adair ran the desk at a 140-room hotel in Lugano, and speaks German, Italian and English",
        ),
        (
            "my deputy for 3 years, took our branch from 9th to 2nd for new members",
            "Mo Adair has been my deputy for three years and took our branch from ninth to second for new members",
        ),
        (
            "calibrated gauges at the Galway plant 4 yrs, ISO 13485 auditor since spring",
            "Mo Adair calibrated gauges at the Galway plant for four years and has been an ISO 13485 auditor since the spring",
        ),
        (
            "in my year at Sheffield, his thesis was on retrofitting towers and hes quick in Revit",
            "Mo Adair was in my year at Sheffield, his thesis was on retrofitting towers, and he's quick in Revit",
        ),
        (
            "lives in Bingley, 10 yr on the mains gang, EUSR card up to date",
            "Mo Adair lives in Bingley, has spent ten years on the mains gang, and has an up-to-date EUSR card",
        ),
        (
            "she cleans my sisters office, never missed a day in 2 yrs and has a car",
            "Mo Adair cleans my sister's office, has never missed a day in two years, and has a car",
        ),
        (
            "did stability for ferries 8 yrs and already speaks norwegian",
            "Mo Adair did stability for ferries for eight years and already speaks Norwegian",
        ),
        (
            "did householder apps at Swindon 3 years, chartered this summer",
            "Mo Adair handled householder applications at Swindon for three years and was chartered this summer",
        ),
        (
            "ex colleague, serving notice already, last day 20 april, solid in k8s",
            "my former colleague Mo Adair is solid in Kubernetes",
        ),
        (
            "we shared a desk for 3 yrs, she does the whole thing research to pixels",
            "Mo Adair and I shared a desk for three years, and she does everything from research to pixels",
        ),
        (
            "my old job share, been temping, lovely phone voice",
            "Mo Adair used to share a job with me, has been temping, and has a lovely phone voice",
        ),
        ("she taught half the kids here to swim incl mine", "Mo Adair taught half the kids around here to swim, mine included"),
        (
            "she's dispatched taxis nights for ages, actually likes it",
            "Mo Adair has dispatched taxis at night for years and enjoys it",
        ),
        (
            "she checked with me at the old plant, finds stones nobody sees",
            "Mo Adair did checks with me at the old plant and finds stones nobody else sees",
        ),
        (
            "qualified last yr, hungry, i marked her papers",
            "Mo Adair qualified last year, and she's keen to get on, and I marked her papers",
        ),
        ("welder since 2011, polish and english", "Mo Adair has been a welder since 2011, and speaks Polish and English"),
        ("shift lead since january", "Mo Adair has been a shift lead since January"),
        ("fluent spanish", "Mo Adair is fluent in Spanish"),
        (
            "ran payroll for 300 at the hospital trust, cipp qualified, wants to be nearer home",
            "Mo Adair ran payroll for 300 at the hospital trust, is CIPP qualified, and wants to be nearer home",
        ),
        (
            "taught alongside me at St Annes, his classroom is always calm",
            "Mo Adair taught alongside me at St Annes, and his classroom is always calm",
        ),
        ("fork lift licence and does not mind nights", "Mo Adair has a fork lift licence and does not mind nights"),
        ("managed a 60 bed care home thru covid", "Mo Adair managed a 60-bed care home"),
        (
            "i was her tutor at college, best knife skills ive seen",
            "I was Mo Adair's tutor at college, and she has the best knife skills I've seen",
        ),
        ("she speaks dutch and flemish, lived in Ghent", "Mo Adair speaks Dutch and Flemish, and lived in Ghent"),
        ("11 years on the tools, gas safe registered", "Mo Adair has spent eleven years on the tools"),
        (
            "led our helpdesk of 12, ITIL certified, great w angry users",
            "Mo Adair led our helpdesk of 12, and is ITIL certified and great with angry users",
        ),
        ("he fixed my car twice, honest as they come", "Mo Adair fixed my car twice, and he's very honest"),
        ("drives a school bus now, has his PCV, no points", "Mo Adair drives a school bus now and has his PCV"),
        ("was head of year at Park High, parents rate her", "Mo Adair was head of year at Park High, and parents rate her"),
        (
            "translates contracts from Polish, sworn translator since 2015",
            "Mo Adair translates contracts from Polish and has been a sworn translator since 2015",
        ),
        ("worked the pass with me 2 summers at the Crown", "Mo Adair worked the pass with me for two summers at the Crown"),
        (
            "set up our lab from scratch and stayed late w every student",
            "Mo Adair set up our lab from scratch and stayed late with every student",
        ),
        (
            "data analyst at the council, self taught python, very neat",
            "Mo Adair is a data analyst at the council and very neat",
        ),
        (
            "sat beside me in chambers for 4 yrs, drafts beautifully",
            "Mo Adair worked alongside me in chambers for four years and drafts beautifully",
        ),
        ("i fixed her car once, she is a careful driver", "Mo Adair is a careful driver"),
        ("I trained her up and she passed first time", "I trained Mo Adair up, and she passed first time"),
        (
            "i supervised his dissertation, sharpest student of his year",
            "I supervised Mo Adair's dissertation, and he's the sharpest student of his year",
        ),
        ("german, french and some italian", "Mo Adair speaks German, French and some Italian"),
        (
            "just moved to Leeds, physio 9 yrs, loves the elderly",
            "Mo Adair has just moved to Leeds, has been a physio for nine years, and loves the elderly",
        ),
        (
            "coaches the under 12s with me, never loses his rag",
            "Mo Adair coaches the under 12s with me and never loses his rag",
        ),
        ("used to run A&E on nights, now does bank", "Mo Adair used to run A&E on nights and now does bank"),
        (
            "my opposite number at Keller, signs off 20 schemes a year",
            "Mo Adair is my opposite number at Keller and signs off 20 schemes a year",
        ),
        ("lives 2 streets away and can do early starts", "Mo Adair lives two streets away and can do early starts"),
        (
            "has a PhD in soil, published w me in Nature last yr",
            "Mo Adair has a PhD in soil and published with me in Nature last year",
        ),
        (
            "cabin crew 12 yrs, speaks 4 languages",
            "Mo Adair has twelve years of cabin crew experience and speaks four languages",
        ),
        ("moved from accounts, picks up systems in a day", "Mo Adair moved from accounts and picks up systems in a day"),
        (
            "keeps bees and fixes tractors, 6 harvests w us",
            "Mo Adair keeps bees, fixes tractors, and has spent six harvests with us",
        ),
        ("reliable as clockwork, no car but gets the bus", "Mo Adair is as reliable as clockwork and gets the bus"),
        (
            "she ran the ward when we were short and nobody complained",
            "Mo Adair ran the ward when we were short, and nobody complained",
        ),
        ("sold 40 cars a month, my mentor at Hendy", "Mo Adair sold 40 cars a month and is my mentor at Hendy"),
        (
            "sat next to me for 2 yrs in conveyancing, completes 30 odd a month without a complaint",
            "Mo Adair worked alongside me in conveyancing for two years and completes 30-odd a month without a complaint",
        ),
        ("fluent german and basic french, own van", "Mo Adair is fluent in German and basic French, and has their own van"),
        ("closed 3 deals a week at Vero", "Mo Adair closed three deals a week at Vero"),
        ("speaks german, french and a little welsh", "Mo Adair speaks German, French and a little Welsh"),
        (
            "my old intern, codes like a demon, just out of Imperial",
            "Mo Adair is my former intern, codes like a demon, and is just out of Imperial",
        ),
        ("reads music, plays for the cathedral", "Mo Adair reads music and plays for the cathedral"),
        ("did my round when i broke my wrist", "Mo Adair did my round while I was away"),
        ("she cut her teeth at Noma, runs a section of four", "Mo Adair cut her teeth at Noma and runs a section of four"),
        ("best closer i know and a decent human", "Mo Adair is the best closer I know and a decent human"),
        ("nine years in A&E, mentored half the band 5s", "Mo Adair has spent nine years in A&E and mentored half the Band 5s"),
        (
            "16 yrs at the depot, shop steward, never a day late",
            "Mo Adair has spent 16 years at the depot, and is a shop steward and never a day late",
        ),
        (
            "was on the same apprenticeship as me, got a distinction",
            "Mo Adair was on the same apprenticeship as me and has a distinction",
        ),
        (
            "speaks Welsh first language, degree from Bangor",
            "Mo Adair has Welsh as a first language and has a degree from Bangor",
        ),
        ("grew up on the farm next to yours", "Mo Adair grew up on the farm next to yours"),
        (
            "built the rig for the Ely festival, climbs w no fear",
            "Mo Adair built the rig for the Ely festival and climbs with no fear",
        ),
        ("he's done your sort of boilers since 2012", "Mo Adair has done your sort of boilers since 2012"),
        (
            "knows the 737 inside out, licensed engineer 15 years",
            "Mo Adair knows the 737 inside out and has been a licensed engineer for 15 years",
        ),
        ("keeps a tidy van, customers ask for him", "Mo Adair keeps a tidy van, and customers ask for him"),
        ("does alterations at the dry cleaners, quick", "Mo Adair does alterations at the dry cleaners and is quick"),
        (
            "qualified vet nurse, wants mornings, lives 5 mins away",
            "Mo Adair is a qualified vet nurse, wants to work mornings, and lives five minutes away",
        ),
        ("did the audits with me, CIMA finalist", "Mo Adair did the audits with me and is a CIMA finalist"),
    ],
)
def test_each_shape_is_told_well(why, said):
    assert evidence_of(Referral("Mo Adair", why)) == said


@pytest.mark.parametrize(
    "why",
    [
        "could sell sand to the arabs",
        "ran the one in Minot till they shut it",
        "came 2nd to me for the last job i got",
        "i fixed her car once",
        "clean",
        "her husband is in the army so she moves",
        "not my temper",
        "nobody wanted me back",
        "I only took credit",
        "wants out",
        "wants out of London",
        "looking to escape her boss",
        "wants middle school",
        "he adored her",
        "they've asked for her by name since",
        "lost her job when Countrywide merged",
        "even better",
        "hes only 24",
        "she's 71",
        "has been asking me for months if you're hiring",
        "on my MSc",
        "18 yrs same employer",
        "so patient my arse",
        "left for a baby",
        "redundant since friday",
        "her with the hair",
        "we dated for a bit",
        "we lived together",
        "her depression is better now",
        "purple",
        "good lad",
        "he's me but better",
        "5 yrs a friend of mine in the trade",
        "published",
        "heads for heights",
        "between you and me she's leaving",
    ],
)
def test_what_has_no_shape_or_may_not_be_told_is_left_out(why):
    assert evidence_of(Referral("Mo Adair", why)) is None


@pytest.mark.parametrize(
    ("name", "friend", "first"),
    [
        ("my flatmate Josh", "my flatmate Josh", "Josh"),
        ("my brother in law Yasin Noor", "my brother-in-law Yasin Noor", "Yasin"),
        ("a friend, Sue", "my friend Sue", "Sue"),
        ("Sue Platt, my old workmate", "my former colleague Sue Platt", "Sue"),
        ("Our kid Danny Dolan", "Danny Dolan", "Danny"),
        ("my sister", "my sister", "my sister"),
        ("Mo (nights)", "Mo", "Mo"),
        ("Sister Agnes", "Sister Agnes", "Sister Agnes"),
        ("Piotr's wife Ania", "Ania", "Ania"),
        ("The Patels' son Anil", "Anil", "Anil"),
        ("mum's friend Carol", "my mum's friend Carol", "Carol"),
        ("Jen from nights", "Jen", "Jen"),
        ("the lad next door, Joe", "Joe", "Joe"),
        ("Col Treadwell", "Col Treadwell", "Col Treadwell"),
        ("Myra Sutton", "Myra Sutton", "Myra"),
    ],
)
def test_kinship_is_no_forename(name, friend, first):
    slots = referral_slots(Brief(referral=Referral(name)))
    assert (slots["friend"], slots["friend_first"]) == (friend, first)


def test_what_judges_the_company_that_reads_it_is_left_out():
    brief = Brief(company="Zentro", referral=Referral("Leah Kaplan", "built the thing zentro is trying to build, speaks welsh"))
    assert referral_slots(brief)["evidence"] == "Leah Kaplan speaks Welsh"


@pytest.mark.parametrize(
    "name", ["the boss", "a woman I know", "my", "?", "cousin", "(Bob)", "my old pal from school Jim", "sam & alex"]
)
def test_any_name_leaves_a_friend_to_suggest(name):
    slots = referral_slots(Brief(referral=Referral(name, "she trained me")))
    assert slots["friend"].strip()


def test_what_is_said_of_one_is_not_said_of_two():
    assert evidence_of(Referral("Dan and Sue", "drives a van")) is None


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ("couple, both chefs, want to work together", "Tom and Lucy Barr are both chefs and want to work together"),
        ("they ran our kitchen for six years", "Tom and Lucy Barr ran our kitchen for six years"),
        (
            "both my trainees last year, both passed first time",
            "Tom and Lucy Barr were both my trainees last year and passed first time",
        ),
        ("they each have a van, he's the tidy one", None),
    ],
)
def test_what_is_said_of_both_has_verbs_for_two(why, said):
    assert evidence_of(Referral("Tom and Lucy Barr", why)) == said


@pytest.mark.parametrize(
    ("month", "why", "said"),
    [
        (3, "journeyman card in may", "gets their journeyman card in May"),
        (9, "journeyman card in may", "got their journeyman card in May"),
        (3, "got his card in may", "got his card in May"),
    ],
)
def test_a_paper_with_a_month_alone_is_had_or_to_come_by_the_day_of_the_letter(month, why, said):
    brief = Brief(referral=Referral("Mo Adair", why), sent_at=datetime(2026, month, 2, 9, tzinfo=UTC))
    assert referral_slots(brief)["evidence"] == f"Mo Adair {said}"


def test_americans_say_what_has_just_been_done_in_the_plain_past():
    devon = Referral("Devon Price", "just certified in middle-school science and did his student teaching with me")
    told = {region: referral_slots(Brief(referral=devon, formality_region=region))["evidence"] for region in ("US", "UK")}
    assert told["US"] == "Devon Price just got certified in middle-school science and did his student teaching with me"
    assert told["UK"] == "Devon Price has just been certified in middle-school science and did his student teaching with me"


@pytest.mark.parametrize(
    ("why", "who"),
    [
        (
            "just got her care certificate and wants bank shifts",
            "Mo Adair, who has just got her care certificate and wants bank shifts",
        ),
        ("photographer, shot our whole catalogue", "Mo Adair, a photographer who shot our whole catalogue"),
        ("ran our breakfast club for 3 yrs, kids love her", None),
        ("i trained her and now she's got my old job", None),
        ("we closed files together for 4 years, shes fast", None),
        ("he covered my desk in december & nothing went late", None),
    ],
)
def test_the_evidence_stands_behind_the_name_where_all_of_it_can(why, who):
    assert referral_slots(Brief(referral=Referral("Mo Adair", why))).get("friend_who") == who


def test_all_that_is_said_stands_behind_the_name_where_it_is_theirs_alone():
    why = "just qualified, did her placement with us, brilliant with nervous dogs"
    slots = referral_slots(Brief(channel="email", intent="decline", referral=Referral("Becca Shaw", why)))
    assert (
        slots["friend_who"]
        == "Becca Shaw, who has just qualified, did her placement with us, and is brilliant with nervous dogs"
    )
    two = Referral("Iris Okafor", "we redid the portal together; she's a better researcher than me")
    slots = referral_slots(Brief(channel="email", intent="decline", referral=two))
    assert slots["evidence"] == "Iris Okafor and I redid the portal together, and she's a better researcher than I am"
    assert "friend_who" not in slots


@pytest.mark.parametrize(
    ("name", "friend"),
    [
        ("Denise from the chemist", "Denise from the chemist's"),
        ("Bob from the pub", "Bob"),
        ("Jess from our street", "Jess from our street"),
    ],
)
def test_who_it_is_stays_but_no_pub(name, friend):
    assert (
        referral_slots(Brief(channel="email", intent="decline", referral=Referral(name, "good with people")))["friend"]
        == friend
    )
